package dev.profileio.report.data;

import dev.profileio.IoProfile;
import dev.profileio.report.text.OneLine;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code callsites.txt}: each line of Java that reads, writes or syncs, with the paths it does it to and a whole stack. */
public final class CallSitesText {

    private CallSitesText() {}

    /** Writes the file. */
    public static void write(List<IoProfile.CallSiteIo> sites, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        sites.forEach(site -> append(text, site));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, IoProfile.CallSiteIo site) {
        text.append(OneLine.of(site.frame()))
                .append("\n  ")
                .append(Words.transfer(site.read(), "read"))
                .append(", ")
                .append(Words.transfer(site.write(), "write"))
                .append(", ")
                .append(Readable.count(site.syncs()))
                .append(site.syncs() == 1 ? " sync" : " syncs")
                .append(", ")
                .append(OneLine.of(site.path()))
                .append('\n');
        site.stack().forEach(frame -> text.append("    at ")
                .append(OneLine.of(frame.toString()))
                .append('\n'));
        text.append('\n');
    }
}
