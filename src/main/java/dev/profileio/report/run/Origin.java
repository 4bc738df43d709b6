package dev.profileio.report.run;

import dev.profileio.report.FileName;
import dev.profileio.report.ReportFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A module, or a machine, whose reports are merged.
 *
 * @param reports the folder of all of its reports
 * @param label what people call it
 * @param folder the name of its folder in the merged one, which no other has
 */
record Origin(Path reports, String label, String folder) {

    /** Names that say nothing about where a report comes from. */
    private static final Set<String> EVERYWHERE =
            Set.of("target", "build", "reports", "surefire-reports", "failsafe-reports", "profile-io");

    /** Every one below these folders, which are real paths. */
    static List<Origin> of(List<Path> folders) throws IOException {
        Set<Path> found = new TreeSet<>();
        for (Path folder : folders) {
            find(folder, found);
        }
        Path base = folders.stream().reduce(Origin::common).orElseThrow();
        Map<String, Integer> taken = new HashMap<>(Map.of("index.html", 1));
        List<Origin> origins = new ArrayList<>();
        for (Path reports : found) {
            String label = label(base, reports);
            String folder = FileName.safe(label.replace('/', '-'));
            int number = taken.merge(folder.toLowerCase(Locale.ROOT), 1, Integer::sum);
            // A suffix could be another's name, so it is one that no name made safe has.
            origins.add(
                    number == 1
                            ? new Origin(reports, label, folder)
                            : new Origin(reports, label + " (" + number + ")", folder + "~" + number));
        }
        return origins;
    }

    private static void find(Path top, Set<Path> found) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path test, BasicFileAttributes attributes) {
                ReportFolder folder = new ReportFolder(test);
                // Another program may have a summary as well.
                if (!isFile(folder.summary()) || !isFile(folder.json())) {
                    return FileVisitResult.CONTINUE;
                }
                Path testClass = test.getParent();
                Path reports = testClass == null ? null : testClass.getParent();
                if (reports == null || !reports.startsWith(top)) {
                    throw new IllegalArgumentException(
                            "Expected a folder of all reports, or one above it, found one within: " + top);
                }
                found.add(reports);
                return FileVisitResult.SKIP_SUBTREE;
            }
        });
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The folders on the way from the base, without those that are on every way. */
    private static String label(Path base, Path reports) {
        List<String> names = telling(base.relativize(reports));
        if (!names.isEmpty()) {
            return String.join("/", names);
        }
        List<String> all = telling(reports);
        return all.isEmpty() ? "reports" : all.get(all.size() - 1);
    }

    private static List<String> telling(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(each -> {
            String name = each.toString();
            if (!name.isEmpty() && !EVERYWHERE.contains(name)) {
                names.add(name);
            }
        });
        return names;
    }

    private static Path common(Path a, Path b) {
        Path common = a;
        while (!b.startsWith(common)) {
            Path parent = common.getParent();
            if (parent == null) {
                return common;
            }
            common = parent;
        }
        return common;
    }
}
