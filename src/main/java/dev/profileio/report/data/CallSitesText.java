package dev.profileio.report.data;

import dev.profileio.IoProfile;
import dev.profileio.report.text.OneLine;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code callsites.txt}: each line of Java that reads, writes or syncs, with the paths it does it to and a whole stack. */
public final class CallSitesText {

    private CallSitesText() {}

    /** Writes the file: a line may go to thousands of files, and has its stack once. */
    public static void write(List<IoProfile.CallSiteIo> sites, Path file) throws IOException {
        Map<Line, List<IoProfile.CallSiteIo>> lines = new LinkedHashMap<>();
        sites.forEach(site -> lines.computeIfAbsent(new Line(site.frame(), site.stack()), line -> new ArrayList<>())
                .add(site));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Map.Entry<Line, List<IoProfile.CallSiteIo>> entry : lines.entrySet()) {
                write(entry.getKey(), entry.getValue(), out);
            }
        }
    }

    /** What the paths of a line have in common. */
    private record Line(String frame, List<StackTraceElement> stack) {}

    private static void write(Line line, List<IoProfile.CallSiteIo> paths, Writer out) throws IOException {
        out.append(OneLine.of(line.frame())).append('\n');
        for (IoProfile.CallSiteIo site : paths) {
            out.append("  ")
                    .append(Words.transfer(site.read(), "read"))
                    .append(", ")
                    .append(Words.transfer(site.write(), "write"))
                    .append(", ")
                    .append(Readable.count(site.syncs()))
                    .append(site.syncs() == 1 ? " sync" : " syncs")
                    .append(", ")
                    .append(OneLine.of(site.path()))
                    .append('\n');
        }
        for (StackTraceElement frame : line.stack()) {
            out.append("    at ").append(OneLine.of(frame.toString())).append('\n');
        }
        out.append('\n');
    }
}
