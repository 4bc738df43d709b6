package dev.profileio.report.run;

import dev.profileio.report.ReportFolder;
import dev.profileio.report.html.RelativeAddress;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one page of the reports of many modules or machines. It needs nothing but the JDK, and takes what it reads for
 * data: names of files come from names of files, and no symbolic link is followed.
 *
 * @param out where the page is written, and the reports are copied to
 * @param folders where the reports are looked for
 */
public record Merge(Path out, List<Path> folders) {

    private static final RelativeAddress UP = new RelativeAddress("../index.html");

    /** Keeps an unmodifiable copy. */
    public Merge {
        folders = List.copyOf(folders);
    }

    /**
     * What was merged.
     *
     * @param page the page of all tests
     * @param tests how many tests there are
     * @param modules where they come from
     */
    public record Merged(Path page, int tests, List<String> modules) {
        /** Keeps an unmodifiable copy. */
        public Merged {
            modules = List.copyOf(modules);
        }
    }

    /**
     * Merges.
     *
     * @throws IllegalArgumentException if it cannot be done with these folders; the message says why, and what can be done
     * @throws IOException if something cannot be read or written
     */
    public Merged run() throws IOException {
        List<Path> found = new ArrayList<>();
        Path target = realPath(out);
        for (Path folder : folders) {
            found.add(checked(folder, target));
        }
        checkFree(target);
        List<Origin> origins = Origin.of(found);
        if (origins.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected reports of ProfileIO below " + folders
                            + ", found none: no folder there has a profile.json and a summary.properties. Run the tests first.");
        }
        List<Entry> all = new ArrayList<>();
        for (Origin origin : origins) {
            Path module = target.resolve(origin.folder());
            for (Path testClass : ReportScan.folders(origin.reports())) {
                for (Path test : ReportScan.folders(testClass)) {
                    if (ReportScan.isReport(new ReportFolder(test))) {
                        TreeCopy.copy(
                                test, module.resolve(testClass.getFileName()).resolve(test.getFileName()));
                    }
                }
            }
            new RunFolder(module).write(RunPage.text(ReportScan.entries(module, module, ""), Optional.of(UP)));
            all.addAll(ReportScan.entries(module, target, origin.label()));
        }
        RunFolder run = new RunFolder(target);
        run.write(RunPage.text(all, Optional.empty()));
        return new Merged(
                run.page(), all.size(), origins.stream().map(Origin::label).toList());
    }

    private static Path checked(Path folder, Path target) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("Expected a folder to look for reports in, found "
                    + (Files.exists(folder) ? "a file: " : "nothing: ") + folder);
        }
        Path real = folder.toRealPath();
        if (target.startsWith(real) || real.startsWith(target)) {
            throw new IllegalArgumentException("Expected OUT outside of the folders that are merged, found " + target
                    + " and " + real + ": a second run would merge what the first one wrote.");
        }
        return real;
    }

    private static void checkFree(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IllegalArgumentException("Expected no file at OUT, found one: " + target);
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(target)) {
            if (children.iterator().hasNext()) {
                throw new IllegalArgumentException("Expected no OUT, or an empty folder, found files in " + target
                        + ". Remove it, or name another.");
            }
        }
    }

    /** Of what may not exist yet. */
    private static Path realPath(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        return parent == null || name == null ? absolute : realPath(parent).resolve(name);
    }
}
