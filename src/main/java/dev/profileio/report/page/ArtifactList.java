package dev.profileio.report.page;

import dev.profileio.report.ReportFile;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.RelativeAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What else is in the report's folder. */
final class ArtifactList {

    private ArtifactList() {}

    static Html of(ReportFolder folder) {
        Stream<Element> files = ReportFile.of(folder).stream()
                .filter(file -> file != ReportFile.PAGE)
                .map(file -> artifact(file.fileName(), what(file)));
        Stream<Element> folders = Stream.concat(
                folder(folder.trace(), "the raw trace"),
                folder(folder.remains(), "what the fork was started with, and what it left"));
        return Element.of("ul", Html.all(Stream.concat(files, folders).toList()))
                .with("class", "artifacts");
    }

    private static String what(ReportFile file) {
        return switch (file) {
            case HEATMAP -> "the heatmap as a picture";
            case HISTOGRAM -> "the histogram as a picture";
            case PAGE -> "this page";
            case PROFILE -> "the profile, for tools";
            case CALL_SITES -> "a whole stack for each call site";
            case OPERATIONS -> "every operation, a row each";
        };
    }

    private static Stream<Element> folder(Path folder, String what) {
        return Files.isDirectory(folder) ? Stream.of(artifact(folder.getFileName() + "/", what)) : Stream.empty();
    }

    private static Element artifact(String address, String what) {
        return Element.of(
                "li", Element.link(new RelativeAddress(address), Element.of("code", address)), Html.text(": " + what));
    }
}
