package dev.profileio.report.run;

import dev.profileio.report.ReportFolder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the reports of tests in the folder of all reports: a folder a class, and in it a folder a test. */
final class ReportScan {

    private ReportScan() {}

    /**
     * All of them. A folder without a summary is one as well, if it has anything of a report: a test that left no more did
     * not go well.
     *
     * @param reports the folder of all reports
     * @param page the folder of the page, which they are seen from
     * @param module the module or machine that they come from; empty if there is only one
     */
    static List<Entry> entries(Path reports, Path page, String module) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path testClass : folders(reports)) {
            for (Path test : folders(testClass)) {
                if (isReport(new ReportFolder(test))) {
                    entries.add(entry(test, page, module));
                }
            }
        }
        return entries;
    }

    /** Other things may be in a folder that somebody has named for reports. */
    static boolean isReport(ReportFolder folder) {
        return Stream.of(folder.summary(), folder.json(), folder.remains())
                .anyMatch(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static Entry entry(Path test, Path page, String module) {
        ReportFolder folder = new ReportFolder(test);
        Optional<Summary> summary = Optional.empty();
        String problem = "";
        try {
            summary = Optional.of(SummaryFile.read(folder.summary()));
        } catch (IOException e) {
            problem = Files.exists(folder.summary(), LinkOption.NOFOLLOW_LINKS)
                    ? String.valueOf(e.getMessage())
                    : "It left no summary: its body never began, or never ended.";
        }
        List<String> place = new ArrayList<>();
        page.relativize(test).forEach(name -> place.add(name.toString()));
        return new Entry(module, place, summary, problem, isFile(folder.page()), isFile(folder.sparkline()));
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The folders in a folder, sorted; what a test that is running takes away meanwhile is none. */
    static List<Path> folders(Path parent) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
            for (Path child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)
                        && !child.getFileName().toString().startsWith(".")) {
                    folders.add(child);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException goneMeanwhile) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        folders.sort(null);
        return folders;
    }
}
