package dev.profileio.advice;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.profile.CallSite;
import dev.profileio.profile.Evidence;
import java.util.List;

/**
 * How a file was used, for tests, with what a test does not care about left out.
 *
 * @param file all that is set so far
 */
record Use(Evidence.FileUse file) {

    static Use of(String path) {
        return new Use(new Evidence.FileUse(
                path,
                IoProfile.Count.NONE,
                IoProfile.Count.NONE,
                0,
                1,
                0,
                0,
                0,
                0,
                Evidence.Repeats.NONE,
                Evidence.Copy.NONE,
                List.of()));
    }

    static CallSite line(String... classesAndMethods) {
        return new CallSite(
                "com.acme.Rows.each(Rows.java:7)",
                List.of(classesAndMethods).stream()
                        .map(name -> new StackTraceElement(
                                name.substring(0, name.lastIndexOf('.')),
                                name.substring(name.lastIndexOf('.') + 1),
                                "X.java",
                                1))
                        .toList());
    }

    /** Sequential ones of one size by a line. */
    Use by(CallSite site, Operation operation, long ops, long size) {
        return by(site, operation, ops, size, ops);
    }

    Use by(CallSite site, Operation operation, long ops, long size, long sequential) {
        Use counted = operation == Operation.READ ? reads(ops, ops * size) : writes(ops, ops * size);
        return counted.with(new Evidence.LineUse(site, operation, ops, ops * size, size, size, sequential));
    }

    Use reads(long ops, long bytes) {
        return new Use(new Evidence.FileUse(
                file.path(),
                new IoProfile.Count(ops, bytes),
                file.write(),
                file.syncs(),
                file.opens(),
                file.queries(),
                file.listings(),
                file.sequential(),
                file.positioned(),
                file.repeats(),
                file.copy(),
                file.lines()));
    }

    Use writes(long ops, long bytes) {
        return new Use(new Evidence.FileUse(
                file.path(),
                file.read(),
                new IoProfile.Count(ops, bytes),
                file.syncs(),
                file.opens(),
                file.queries(),
                file.listings(),
                file.sequential(),
                file.positioned(),
                file.repeats(),
                file.copy(),
                file.lines()));
    }

    Use syncs(long syncs) {
        return metadata(syncs, file.opens(), file.queries(), file.listings());
    }

    Use opens(long opens) {
        return metadata(file.syncs(), opens, file.queries(), file.listings());
    }

    Use queries(long queries) {
        return metadata(file.syncs(), file.opens(), queries, file.listings());
    }

    Use listings(long listings) {
        return metadata(file.syncs(), file.opens(), file.queries(), listings);
    }

    Use repeats(long readings, long ops, long bytes) {
        return new Use(new Evidence.FileUse(
                file.path(),
                file.read(),
                file.write(),
                file.syncs(),
                file.opens(),
                file.queries(),
                file.listings(),
                file.sequential(),
                file.positioned(),
                new Evidence.Repeats(readings, ops, bytes),
                file.copy(),
                file.lines()));
    }

    Use copy(String source, long ops, long bytes) {
        return new Use(new Evidence.FileUse(
                file.path(),
                file.read(),
                file.write(),
                file.syncs(),
                file.opens(),
                file.queries(),
                file.listings(),
                file.sequential(),
                file.positioned(),
                file.repeats(),
                new Evidence.Copy(source, ops, bytes),
                file.lines()));
    }

    private Use metadata(long syncs, long opens, long queries, long listings) {
        return new Use(new Evidence.FileUse(
                file.path(),
                file.read(),
                file.write(),
                syncs,
                opens,
                queries,
                listings,
                file.sequential(),
                file.positioned(),
                file.repeats(),
                file.copy(),
                file.lines()));
    }

    private Use with(Evidence.LineUse line) {
        return new Use(new Evidence.FileUse(
                file.path(),
                file.read(),
                file.write(),
                file.syncs(),
                file.opens(),
                file.queries(),
                file.listings(),
                file.sequential(),
                file.positioned(),
                file.repeats(),
                file.copy(),
                List.of(line)));
    }
}
