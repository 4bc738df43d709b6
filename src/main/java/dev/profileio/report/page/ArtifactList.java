package dev.profileio.report.page;

import dev.profileio.report.ReportFolder;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.RelativeAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What else is in the report's folder. */
final class ArtifactList {

    private ArtifactList() {}

    static Html of(ReportFolder folder) {
        List<Element> links = Stream.of(
                        artifact(folder.json(), "the profile, for tools"),
                        artifact(folder.callSites(), "a whole stack for each call site"),
                        artifact(folder.operations(), "every operation"),
                        artifact(folder.histogram(), "the histogram as a picture"),
                        artifact(folder.heatmap(), "the heatmap as a picture"),
                        artifact(folder.trace(), "the raw trace"),
                        artifact(folder.remains(), "what the fork was started with, and what it left"))
                .flatMap(found -> found)
                .toList();
        return Element.of("ul", Html.all(links)).with("class", "artifacts");
    }

    private static Stream<Element> artifact(Path file, String what) {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        String name = file.getFileName().toString();
        String address = Files.isDirectory(file) ? name + "/" : name;
        return Stream.of(Element.of(
                "li", Element.link(new RelativeAddress(address), Element.of("code", address)), Html.text(": " + what)));
    }
}
