package dev.profileio.junit;

import dev.profileio.baseline.HeatmapFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Finds the baselines of tests that are no more, when all tests of a class with baselines have run: JUnit closes it as the
 * class ends.
 */
@SuppressWarnings("deprecation") // JUnit 5.12 knows no other way
final class StaleBaselines implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final String SUFFIX = ".json";

    private final Path folder;
    private final Set<String> expected;
    private final boolean remove;
    private final PrintStream console;
    private final Map<String, Set<String>> executed = new TreeMap<>();

    /**
     * Of a class none of whose tests has run.
     *
     * @param folder the baselines of the class
     * @param expected the names of its methods that have a baseline
     * @param remove whether stale ones are removed
     */
    StaleBaselines(Path folder, Set<String> expected, boolean remove, PrintStream console) {
        this.folder = folder;
        this.expected = Set.copyOf(expected);
        this.remove = remove;
        this.console = console;
    }

    /**
     * Notes that a test runs.
     *
     * @param method its method's name
     * @param test the name of its baseline, which has the number of the invocation as well
     */
    synchronized void running(String method, String test) {
        executed.computeIfAbsent(method, name -> new TreeSet<>()).add(test);
    }

    @Override
    public synchronized void close() throws IOException {
        if (!executed.keySet().containsAll(expected)) {
            return;
        }
        for (String name : stale()) {
            boolean baseline = Files.exists(folder.resolve(name + SUFFIX));
            boolean heatmap = Files.exists(folder.resolve(name + HeatmapFile.SUFFIX));
            if (remove) {
                Files.deleteIfExists(folder.resolve(name + SUFFIX));
                Files.deleteIfExists(folder.resolve(name + HeatmapFile.SUFFIX));
            }
            console.println("[ProfileIO] Stale baseline, of a test that is no more" + (remove ? ", removed: " : ": ")
                    + folder.resolve(name + (baseline ? SUFFIX : HeatmapFile.SUFFIX))
                    + (baseline && heatmap ? " and its heatmap" : "")
                    + (remove ? "" : " (to remove it, run the class with -Dprofileio.baseline=update)"));
        }
    }

    private Set<String> stale() throws IOException {
        Set<String> stale = new TreeSet<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, "*{" + SUFFIX + "," + HeatmapFile.SUFFIX + "}")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String test = name.substring(0, name.lastIndexOf('.'));
                if (isStale(test)) {
                    stale.add(test);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException noBaselines) {
            // None is stale.
        }
        return stale;
    }

    private boolean isStale(String name) {
        return executed.entrySet().stream()
                .noneMatch(method -> method.getValue().contains(name) || isInvocation(method.getKey(), name));
    }

    /** Which invocations there are, no run can tell: some may have been selected, or run again by themselves. */
    private static boolean isInvocation(String method, String name) {
        return name.startsWith(method + "-") && name.substring(method.length()).matches("(-\\d+)+");
    }
}
