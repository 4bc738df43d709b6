package dev.profileio.report.run;

import dev.profileio.IoProfile;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Result;
import dev.profileio.report.TestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Reports of runs that never were. */
final class Runs {

    private Runs() {}

    static Summary summary(String className, String method, Result result) {
        return new Summary(
                new TestName("[engine:x]/[test:" + method + "]", className, method, method + "()"),
                result,
                Instant.parse("2026-01-02T03:04:05.678901234Z"),
                12_300_000,
                new IoProfile.Count(2, 5),
                new IoProfile.Count(10_003, 109_978),
                4,
                "STRACE",
                true,
                result == Result.BREACHED ? List.of("writes: at most 10 operations; found 10,003") : List.of());
    }

    /** Leaves the report of a test. */
    static ReportFolder write(Path reports, String className, String method, Result result) throws IOException {
        ReportFolder folder = ReportFolder.of(reports, className, method);
        Files.createDirectories(folder.path());
        Files.writeString(folder.page(), "<p>" + method);
        Files.writeString(folder.json(), "{}");
        Files.writeString(folder.sparkline(), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        SummaryFile.write(summary(className, method, result), folder.summary());
        return folder;
    }
}
