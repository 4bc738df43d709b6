package dev.profileio.advice;

import dev.profileio.profile.Evidence;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The files that are used in one way.
 *
 * @param files the files, which may be none
 */
record FileMatches(List<Evidence.FileUse> files) {

    static FileMatches of(Evidence evidence, Predicate<Evidence.FileUse> pattern) {
        return new FileMatches(evidence.files().stream().filter(pattern).toList());
    }

    long sum(ToLongFunction<Evidence.FileUse> part) {
        return files.stream().mapToLong(part).sum();
    }

    /** {@code "report.csv was"}, {@code "12 files were"}. */
    String were(String noun, Notation notation) {
        return names(noun, notation) + (files.size() == 1 ? " was" : " were");
    }

    /** {@code "report.csv"}, {@code "12 files"}. */
    String names(String noun, Notation notation) {
        return Names.of(files.stream().map(Evidence.FileUse::path).toList(), noun, notation);
    }
}
