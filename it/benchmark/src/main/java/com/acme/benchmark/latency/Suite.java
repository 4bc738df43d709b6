package com.acme.benchmark.latency;

import com.acme.benchmark.Program;
import com.acme.benchmark.TestRun;
import com.acme.benchmark.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some trivial tests, to be run by one JVM as a build tool would.
 *
 * @param holder the class that holds classes of ten tests each
 * @param options options of the JVM
 * @param tests how many of the tests
 * @param forks whether each of them is to be run by a JVM of its own
 */
record Suite(Class<?> holder, List<String> options, int tests, boolean forks) {

    private static final int A_CLASS = 10;

    Suite {
        options = List.copyOf(options);
    }

    /** Runs it, and gives the seconds that the whole process took. */
    double seconds() throws IOException, InterruptedException {
        try (WorkFolder work = WorkFolder.create()) {
            List<String> all = Stream.concat(
                            options.stream(),
                            Stream.of("-Dprofileio.reports=" + work.path().resolve("reports")))
                    .toList();
            Program.Ended ended = new Program(List.of(), all, TestRun.class, selectors())
                    .run(work.path())
                    .successfully();
            check(work.path(), ended);
            return ended.nanos() / 1e9;
        }
    }

    /** Whole classes, as far as they go. */
    private List<String> selectors() {
        List<String> classes = Arrays.stream(holder.getDeclaredClasses())
                .map(Class::getName)
                .sorted(Comparator.naturalOrder())
                .toList();
        int whole = tests / A_CLASS;
        return Stream.concat(
                        IntStream.range(0, whole).mapToObj(i -> "class:" + classes.get(i)),
                        IntStream.range(0, tests % A_CLASS)
                                .mapToObj(i -> "method:" + classes.get(whole) + "#test" + i + "()"))
                .toList();
    }

    /** Every test left its file, and none was run where it should not have been. */
    private void check(Path folder, Program.Ended ended) throws IOException {
        List<Long> pids;
        try (Stream<Path> files = Files.list(folder)) {
            pids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+-.*-test\\d"))
                    .map(name -> Long.valueOf(name.substring(0, name.indexOf('-'))))
                    .toList();
        }
        Set<Long> jvms = pids.stream().collect(Collectors.toSet());
        boolean right = forks ? jvms.size() == tests && !jvms.contains(ended.pid()) : jvms.equals(Set.of(ended.pid()));
        if (pids.size() != tests || !right) {
            throw new IOException("Expected " + tests + " tests, "
                    + (forks ? "each in a JVM of its own" : "all in one JVM") + ", found them run by the processes "
                    + pids + ", started by " + ended.pid() + ":\n" + ended.output());
        }
    }
}
