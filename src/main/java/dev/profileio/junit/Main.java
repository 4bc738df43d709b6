package dev.profileio.junit;

import dev.profileio.report.run.Merge;
import dev.profileio.report.text.Readable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the jar does when it is run by itself; it needs nothing else on the class path.
 *
 * <pre>{@code
 * java -jar profile-io.jar                       which tracers can be used here: see Doctor
 * java -jar profile-io.jar merge OUT FOLDER...   one page of the reports of many modules or machines
 * }</pre>
 */
public final class Main {

    private static final String USAGE =
            """
            Usage:
              java -jar profile-io.jar                      tells which tracers can be used on this machine
              java -jar profile-io.jar doctor               the same
              java -jar profile-io.jar merge OUT FOLDER...  copies all reports below the folders into OUT, and writes
                                                            OUT/index.html, the page of all their tests
            """;

    private static final int WRONG_USAGE = 2;

    private Main() {}

    /**
     * Runs a command.
     *
     * @param arguments its name and its arguments
     */
    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        if (words.isEmpty() || words.equals(List.of("doctor"))) {
            Doctor.main(new String[0]);
        } else {
            System.exit(run(words, System.out, System.err));
        }
    }

    /** Gives the exit code. */
    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.equals(List.of("help")) || words.equals(List.of("--help"))) {
            out.print(USAGE);
            return 0;
        }
        if (!words.get(0).equals("merge") || words.size() < 3) {
            err.println(
                    words.get(0).equals("merge")
                            ? "merge: expected OUT and one FOLDER or more, found " + words.subList(1, words.size())
                            : "Expected doctor or merge, found " + words.get(0));
            err.print(USAGE);
            return WRONG_USAGE;
        }
        return merge(words.subList(1, words.size()), out, err);
    }

    private static int merge(List<String> words, PrintStream out, PrintStream err) {
        try {
            List<Path> paths = words.stream().map(Path::of).toList();
            Merge.Merged merged = new Merge(paths.get(0), paths.subList(1, paths.size())).run();
            out.println("Merged " + Readable.count(merged.tests()) + (merged.tests() == 1 ? " report" : " reports")
                    + " of " + String.join(", ", merged.modules()) + " into " + merged.page());
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("merge: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("merge: " + e);
            return 1;
        }
    }
}
