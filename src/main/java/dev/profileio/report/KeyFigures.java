package dev.profileio.report;

import dev.profileio.IoProfile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The numbers of a profile that say most, by name: numbers in bytes and nanoseconds, without separators. */
public final class KeyFigures {

    private KeyFigures() {}

    /** Those of a report, in the order in which people read them. */
    public static Map<String, String> of(Report report, ReportFolder folder) {
        IoProfile io = report.profile().io();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("profileio.outcome", report.result().text());
        figures.put("profileio.read.ops", Long.toString(io.reads().ops()));
        figures.put("profileio.read.bytes", Long.toString(io.reads().bytes()));
        figures.put("profileio.write.ops", Long.toString(io.writes().ops()));
        figures.put("profileio.write.bytes", Long.toString(io.writes().bytes()));
        figures.put(
                "profileio.window.durationNanos", Long.toString(io.duration().toNanos()));
        figures.put("profileio.tracer", io.tracer().kind().name().toLowerCase(Locale.ROOT));
        figures.put("profileio.report", folder.path().toString());
        return figures;
    }
}
