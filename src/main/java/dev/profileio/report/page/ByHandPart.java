package dev.profileio.report.page;

import dev.profileio.report.ReportFolder;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How to run the fork by hand. */
final class ByHandPart {

    private static final int LONGEST = 20_000;

    private ByHandPart() {}

    static Html of(ReportFolder folder) throws IOException {
        Path file = folder.remains().resolve("command.txt");
        if (!Files.isRegularFile(file)) {
            return Html.NOTHING;
        }
        String command = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return command.length() > LONGEST
                ? Element.of("p", "The command is in fork/command.txt.")
                : Html.all(
                        Element.of("p", "In the test's working directory, without the tracer:")
                                .with("class", "note"),
                        Preformatted.of("Command", Html.lines(command)));
    }
}
