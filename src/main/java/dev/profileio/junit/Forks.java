package dev.profileio.junit;

import dev.profileio.fork.ForkCommand;
import dev.profileio.fork.ForkRequest;
import dev.profileio.fork.ForkResult;
import dev.profileio.fork.LocalHost;
import dev.profileio.fork.SpareFork;
import dev.profileio.fork.WorkFolder;
import dev.profileio.fork.archive.Archives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs the forks of one run of tests, no more at a time than there are cores: each keeps a core busy, and has the memory of
 * a whole JVM. Where a core is free, it starts a spare one for the test that comes next.
 */
@SuppressWarnings("deprecation") // JUnit 5.12 knows no other way
final class Forks implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final Semaphore permits;
    private final Optional<Archives> archives;
    private final List<Spare> spares = new ArrayList<>();
    private boolean closed;

    /**
     * On a machine with so many cores.
     *
     * @param archives the archives that they may use, if they are to use any
     */
    Forks(int cores, Optional<Archives> archives) {
        this.permits = new Semaphore(cores, true);
        this.archives = archives;
    }

    /** A command with the archive that it may use, if there is one. */
    ForkCommand withArchive(ForkCommand command) {
        return command.with(archives.flatMap(all -> all.find(command.archiveWish())));
    }

    /** Where archives are: what is read there is no I/O of the body's. */
    Optional<Path> archiveFolder() {
        return archives.map(Archives::folder);
    }

    /** A fork that waits, and what it is made of. It holds a permit. */
    private record Spare(SpareKey key, SpareFork fork) {}

    /**
     * A fork that has run.
     *
     * @param plan how it was run
     * @param result what came of it
     */
    record Run(ForkPlan plan, ForkResult result) implements AutoCloseable {
        @Override
        public void close() {
            plan.work().close();
        }
    }

    /**
     * Runs a fork to its end: a spare one, if there is one that is the same, and otherwise one that is started now.
     *
     * @param planner says how
     * @param request what it is to do
     * @param remains the folder in which the remains of a fork are kept that ends before its test does
     * @param limit how many spare ones there may be for tests to come
     */
    Run run(ForkPlan.Planner planner, ForkRequest request, Path remains, int limit)
            throws IOException, InterruptedException {
        ForkPlan sample = planner.in(SpareKey.ANY);
        SpareKey key = SpareKey.of(sample);
        Runnable starter = () -> startAhead(planner, key, sample.canWait() ? limit : 0);
        Optional<SpareFork> spare = take(key);
        if (spare.isEmpty()) {
            acquire();
        }
        try {
            if (spare.isPresent()) {
                starter.run();
                Optional<Run> run = runSpare(planner.in(spare.get().work()), spare.get(), request, remains);
                if (run.isPresent()) {
                    return run.get();
                }
            }
            ForkPlan plan = planner.in(WorkFolder.create());
            starter.run();
            return closing(plan, () -> Optional.of(plan.fork(request, remains).run()))
                    .orElseThrow();
        } finally {
            permits.release();
            if (sample.host() instanceof LocalHost) {
                archives.ifPresent(all -> all.provide(sample.command().archiveWish()));
            }
        }
    }

    private static Optional<Run> runSpare(ForkPlan plan, SpareFork spare, ForkRequest request, Path remains)
            throws IOException, InterruptedException {
        return closing(plan, () -> plan.fork(request, remains).run(spare));
    }

    @FunctionalInterface
    private interface Step {
        Optional<ForkResult> take() throws IOException, InterruptedException;
    }

    /** Removes the folder of a run that gives no result. */
    private static Optional<Run> closing(ForkPlan plan, Step step) throws IOException, InterruptedException {
        Optional<Run> run = Optional.empty();
        try {
            run = step.take().map(result -> new Run(plan, result));
            return run;
        } finally {
            if (run.isEmpty()) {
                plan.work().close();
            }
        }
    }

    /** A permit for a fork that is started now. A spare one must not keep a test waiting that is there. */
    private void acquire() throws InterruptedException {
        Optional<Spare> unused;
        synchronized (this) {
            if (hasFreePermit()) {
                return;
            }
            unused = spares.isEmpty() ? Optional.empty() : Optional.of(spares.remove(0));
        }
        unused.ifPresent(this::discard);
        permits.acquire();
    }

    /** A spare fork, which has a permit. Those that are made of something else are of no use any more. */
    private Optional<SpareFork> take(SpareKey key) {
        Optional<Spare> fit = Optional.empty();
        List<Spare> useless = new ArrayList<>();
        synchronized (this) {
            for (Spare spare : List.copyOf(spares)) {
                boolean same = spare.key().equals(key);
                if (!same || fit.isEmpty()) {
                    spares.remove(spare);
                }
                if (!same) {
                    useless.add(spare);
                } else if (fit.isEmpty()) {
                    fit = Optional.of(spare);
                }
            }
        }
        useless.forEach(this::discard);
        if (fit.isPresent() && !fit.get().fork().isFresh()) {
            discard(fit.get());
            return take(key);
        }
        return fit.map(Spare::fork);
    }

    private synchronized void startAhead(ForkPlan.Planner planner, SpareKey key, int limit) {
        if (closed || spares.size() >= limit || !hasMemory() || !hasFreePermit()) {
            return;
        }
        try {
            ForkPlan plan = planner.in(WorkFolder.create());
            spares.add(new Spare(key, SpareFork.start(plan.command(), plan.selfReport(), plan.work())));
        } catch (IOException | IllegalStateException cannotBe) {
            // There is no room for a folder, or this JVM shuts down. The next test does without.
            permits.release();
        }
    }

    /** Unlike the other way to ask for one, this lets those who wait for a permit have it. */
    private boolean hasFreePermit() {
        try {
            return permits.tryAcquire(0, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether there would be memory left for another JVM like this one, if that used all that it may. */
    private static boolean hasMemory() {
        return FreeMemory.bytes() >= Runtime.getRuntime().maxMemory();
    }

    private void discard(Spare spare) {
        try {
            spare.fork().close();
        } catch (UncheckedIOException folderStays) {
            // Among the temporary files, where it is in nobody's way.
        } finally {
            permits.release();
        }
    }

    @Override
    public void close() {
        List<Spare> unused;
        synchronized (this) {
            closed = true;
            unused = List.copyOf(spares);
            spares.clear();
        }
        unused.forEach(this::discard);
        archives.ifPresent(Archives::close);
    }
}
