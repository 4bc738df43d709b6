package dev.profileio.profile;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * Aggregates the calls of a window as they stream by, and passes on those in scope. What it keeps grows with the paths
 * and threads, not with the calls.
 */
public final class ProfileBuilder implements IoCallSink {

    private final Scope scope;
    private final Window window;
    private final IoCallSink inScope;
    private final CallListener listener;

    private final Tallies totals = new Tallies();
    private final SizeTally readSizes = new SizeTally();
    private final SizeTally writeSizes = new SizeTally();
    private final TimeSizeGrid grid;
    private final EvidenceBuilder evidence = new EvidenceBuilder();
    private final Map<String, Tallies> files = new HashMap<>();
    private final Map<String, Map<CallSite, Tallies>> callSites = new HashMap<>();
    private final Map<Long, Tallies> threads = new HashMap<>();
    private final Map<SetAsideReason, Tallies> setAside = new EnumMap<>(SetAsideReason.class);
    private final Map<String, Place> places = new HashMap<>();

    /**
     * A builder that has seen nothing.
     *
     * @param scope which operations count
     * @param window the window in which all calls begin
     * @param inScope takes each operation that counts
     */
    public ProfileBuilder(Scope scope, Window window, IoCallSink inScope) {
        this(scope, window, inScope, CallListener.NONE);
    }

    /**
     * One that has a listener as well.
     *
     * @param listener hears of each call
     */
    public ProfileBuilder(Scope scope, Window window, IoCallSink inScope, CallListener listener) {
        this.scope = scope;
        this.window = window;
        this.inScope = inScope;
        this.listener = listener;
        this.grid = new TimeSizeGrid(window.durationNanos());
    }

    @Override
    public void accept(IoCall call) {
        if (call.failed()) {
            totals.add(call);
            listener.heard(call, Optional.empty());
            return;
        }
        Place place = place(call);
        place.tallies().add(call);
        listener.heard(call, place.setAside());
        if (place.setAside().isPresent()) {
            return;
        }
        totals.add(call);
        evidence.add(call);
        if (call.site() != null) {
            place.sites().computeIfAbsent(call.site(), site -> new Tallies()).add(call);
        }
        switch (call.operation()) {
            case READ -> addTransfer(call, readSizes);
            case WRITE -> addTransfer(call, writeSizes);
            case SYNC, OPEN, MAP, METADATA -> {}
        }
        inScope.accept(call);
    }

    @Override
    public void acceptTotal(Operation operation, IoProfile.Count count) {
        totals.add(operation, count);
        inScope.acceptTotal(operation, count);
    }

    /**
     * The profile of all calls so far.
     *
     * @param tracer what watched
     * @param threadName the name of a thread by its kernel id
     */
    public Profile build(IoProfile.Tracer tracer, LongFunction<String> threadName) {
        IoProfile io = new IoProfile(
                tracer,
                Instant.ofEpochSecond(0, window.startNanos()),
                Duration.ofNanos(window.durationNanos()),
                Arrays.stream(Operation.values()).collect(Collectors.toMap(Function.identity(), totals::total)),
                readSizes.bins(),
                writeSizes.bins(),
                fileList(),
                callSiteList(),
                threadList(threadName),
                setAsideList());
        return new Profile(io, grid, evidence.build());
    }

    private void addTransfer(IoCall call, SizeTally sizes) {
        sizes.add(call.bytes());
        grid.add(call.operation(), call.startNanos() - window.startNanos(), call.bytes());
        threads.computeIfAbsent(call.thread(), id -> new Tallies()).add(call);
    }

    /** Where a call is counted; asked of the scope once for each name that the kernel has for a descriptor. */
    private Place place(IoCall call) {
        Place known = places.get(call.kernelName());
        if (known != null) {
            return known;
        }
        Optional<SetAsideReason> reason = scope.setAside(call);
        Place place = reason.isPresent()
                ? new Place(reason, setAside.computeIfAbsent(reason.get(), r -> new Tallies()), Map.of())
                : new Place(
                        reason,
                        files.computeIfAbsent(call.path(), path -> new Tallies()),
                        callSites.computeIfAbsent(call.path(), path -> new HashMap<>()));
        places.put(call.kernelName(), place);
        return place;
    }

    private List<IoProfile.FileIo> fileList() {
        return files.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> new IoProfile.FileIo(
                        entry.getKey(),
                        entry.getValue().count(Operation.READ),
                        entry.getValue().count(Operation.WRITE),
                        entry.getValue().count(Operation.SYNC).ops(),
                        entry.getValue().count(Operation.OPEN).ops()))
                .filter(file -> file.ops() > 0)
                .sorted(Comparator.comparingLong(IoProfile.FileIo::ops)
                        .reversed()
                        .thenComparing(IoProfile.FileIo::path))
                .toList();
    }

    private List<IoProfile.CallSiteIo> callSiteList() {
        return callSites.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .map(site -> callSite(site.getKey(), path.getKey(), site.getValue())))
                .filter(site -> site.ops() > 0)
                .sorted(Comparator.comparingLong(IoProfile.CallSiteIo::ops)
                        .reversed()
                        .thenComparing(IoProfile.CallSiteIo::frame)
                        .thenComparing(IoProfile.CallSiteIo::path))
                .toList();
    }

    private static IoProfile.CallSiteIo callSite(CallSite site, String path, Tallies tallies) {
        return new IoProfile.CallSiteIo(
                site.frame(),
                path,
                tallies.count(Operation.READ),
                tallies.count(Operation.WRITE),
                tallies.count(Operation.SYNC).ops(),
                site.stack());
    }

    private List<IoProfile.ThreadIo> threadList(LongFunction<String> threadName) {
        return threads.entrySet().stream()
                .map(entry -> new IoProfile.ThreadIo(
                        threadName.apply(entry.getKey()),
                        entry.getValue().count(Operation.READ),
                        entry.getValue().count(Operation.WRITE)))
                .sorted(Comparator.<IoProfile.ThreadIo>comparingLong(
                                thread -> thread.read().ops() + thread.write().ops())
                        .reversed()
                        .thenComparing(IoProfile.ThreadIo::name))
                .toList();
    }

    private List<IoProfile.SetAside> setAsideList() {
        return setAside.entrySet().stream()
                .filter(entry -> entry.getValue().readsAndWrites() > 0)
                .map(entry -> new IoProfile.SetAside(
                        entry.getKey().text(),
                        entry.getValue().count(Operation.READ),
                        entry.getValue().count(Operation.WRITE)))
                .toList();
    }

    private record Place(Optional<SetAsideReason> setAside, Tallies tallies, Map<CallSite, Tallies> sites) {}
}
