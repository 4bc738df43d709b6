package dev.profileio.baseline;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a profile is the same in every run of the same code: it has no times, no threads and no random names.
 *
 * @param tracer what watched
 * @param jdk the feature version of the JDK
 * @param totals operations and bytes in scope; a key for every operation
 * @param readSizes the sizes of reads
 * @param writeSizes the sizes of writes
 * @param files what happened to files, by a pattern of their paths, sorted
 * @param callSites what methods read, wrote and synced, sorted; empty if that was not asked for
 */
public record Baseline(
        String tracer,
        int jdk,
        Map<Operation, IoProfile.Count> totals,
        List<IoProfile.SizeBin> readSizes,
        List<IoProfile.SizeBin> writeSizes,
        List<FileRow> files,
        List<SiteRow> callSites) {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+$");

    /** Keeps unmodifiable copies. */
    public Baseline {
        totals = Map.copyOf(totals);
        readSizes = List.copyOf(readSizes);
        writeSizes = List.copyOf(writeSizes);
        files = List.copyOf(files);
        callSites = List.copyOf(callSites);
    }

    /**
     * What happened to files whose paths look the same.
     *
     * @param path the pattern of their paths
     * @param read reads
     * @param write writes
     * @param syncs how often they were forced to the device
     * @param opens how often they were opened
     */
    public record FileRow(String path, IoProfile.Count read, IoProfile.Count write, long syncs, long opens) {
        private FileRow plus(FileRow other) {
            return new FileRow(
                    path, read.plus(other.read), write.plus(other.write), syncs + other.syncs, opens + other.opens);
        }
    }

    /**
     * What a method did. It has no line: that changes with every edit above it.
     *
     * @param method its class and name
     * @param reads its reads
     * @param writes its writes
     * @param syncs its syncs
     */
    public record SiteRow(String method, long reads, long writes, long syncs) {
        private SiteRow plus(SiteRow other) {
            return new SiteRow(method, reads + other.reads, writes + other.writes, syncs + other.syncs);
        }

        /** All that it did. */
        public long ops() {
            return reads + writes + syncs;
        }
    }

    /**
     * That of a profile.
     *
     * @param io the profile
     * @param paths what random names are replaced by
     * @param jdk the feature version of the JDK that ran it
     */
    public static Baseline of(IoProfile io, PathPatterns paths, int jdk) {
        Map<Operation, IoProfile.Count> totals = new TreeMap<>();
        for (Operation operation : Operation.values()) {
            IoProfile.Total total = io.total(operation);
            totals.put(operation, new IoProfile.Count(total.ops(), total.bytes()));
        }
        Map<String, FileRow> files = new TreeMap<>();
        for (IoProfile.FileIo file : io.files()) {
            String path = paths.of(file.path());
            files.merge(path, new FileRow(path, file.read(), file.write(), file.syncs(), file.opens()), FileRow::plus);
        }
        Map<String, SiteRow> sites = new TreeMap<>();
        for (IoProfile.CallSiteIo site : io.callSites()) {
            String method = method(site.frame());
            sites.merge(
                    method, new SiteRow(method, site.read().ops(), site.write().ops(), site.syncs()), SiteRow::plus);
        }
        return new Baseline(
                io.tracer().kind().name().toLowerCase(Locale.ROOT),
                jdk,
                totals,
                io.readSizes(),
                io.writeSizes(),
                new ArrayList<>(files.values()),
                new ArrayList<>(sites.values()));
    }

    /** The method of a frame; a lambda's is the one that it is written in, since its own number changes. */
    public static String method(String frame) {
        int arguments = frame.indexOf('(');
        String method = arguments < 0 ? frame : frame.substring(0, arguments);
        Matcher lambda = LAMBDA.matcher(method);
        return lambda.find() ? method.substring(0, lambda.start()) + lambda.group(1) : method;
    }

    /** One operation's total. */
    public IoProfile.Count total(Operation operation) {
        return totals.getOrDefault(operation, IoProfile.Count.NONE);
    }

    /** The rows of a list by what names them. */
    static <T> Map<String, T> byName(List<T> rows, Function<T, String> name) {
        Map<String, T> map = new TreeMap<>();
        rows.forEach(row -> map.put(name.apply(row), row));
        return map;
    }
}
