package dev.profileio.assertj;

import dev.profileio.IoProfile;
import dev.profileio.profile.CallSite;
import dev.profileio.report.text.OneLine;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The files and the lines of Java that contribute most to what an assertion is about. */
final class Culprits {

    /** How many files, and how many lines, a message names. */
    private static final int NAMED = 5;

    private final Operations operations;
    private final ToLongFunction<IoProfile.Count> weight;

    Culprits(Operations operations, ToLongFunction<IoProfile.Count> weight) {
        this.operations = operations;
        this.weight = weight;
    }

    /** Lines for a message, each with a line break before it: files first, the one that contributes most first. */
    String lines() {
        Map<String, Part> files = new HashMap<>();
        operations.files().forEach(file -> part(files, file.path()).add(file.path(), operations.of(file)));
        Map<String, Part> sites = new HashMap<>();
        operations.callSites().forEach(site -> part(sites, site.frame()).add(site.path(), operations.of(site)));

        StringBuilder text = new StringBuilder();
        Stream.concat(costliest(files).map(Culprits::file), costliest(sites).map(this::site))
                .forEach(line -> text.append("\n    ").append(OneLine.of(line)));
        return text.toString();
    }

    private Stream<Part> costliest(Map<String, Part> parts) {
        return parts.values().stream()
                .filter(part -> weight.applyAsLong(part.count) > 0)
                .sorted(Comparator.<Part>comparingLong(part -> -weight.applyAsLong(part.count))
                        .thenComparing(part -> part.name))
                .limit(NAMED);
    }

    private static String file(Part file) {
        return Words.operations(file.count.ops())
                + (file.count.bytes() == 0 ? "" : ", " + Readable.bytes(file.count.bytes()))
                + "  "
                + (file.name.isEmpty() ? "(path unknown)" : file.name);
    }

    /** With the average size, since a profile does not keep each line's sizes. */
    private String site(Part site) {
        return Words.amount(site.count.ops(), operations.operation())
                + (site.count.bytes() == 0 ? "" : " of " + Readable.bytes(site.averageBytes()))
                + Words.where(operations.operation(), site.paths.size(), site.paths.first())
                + (site.name.equals(CallSite.UNKNOWN.frame()) ? ": " : " at ")
                + site.name;
    }

    private static Part part(Map<String, Part> parts, String name) {
        return parts.computeIfAbsent(name, Part::new);
    }

    /** A file or a line of Java. */
    private static final class Part {
        private final String name;
        private final SortedSet<String> paths = new TreeSet<>();
        private IoProfile.Count count = IoProfile.Count.NONE;

        Part(String name) {
            this.name = name;
        }

        long averageBytes() {
            return Math.round((double) count.bytes() / count.ops());
        }

        void add(String path, IoProfile.Count more) {
            if (more.ops() > 0) {
                paths.add(path);
                count = count.plus(more);
            }
        }
    }
}
