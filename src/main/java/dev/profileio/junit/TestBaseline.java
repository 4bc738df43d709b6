package dev.profileio.junit;

import dev.profileio.baseline.Baseline;
import dev.profileio.baseline.BaselineFile;
import dev.profileio.baseline.BaselineMode;
import dev.profileio.baseline.Drift;
import dev.profileio.baseline.HeatmapFile;
import dev.profileio.baseline.PathPatterns;
import dev.profileio.fork.FileNames;
import dev.profileio.profile.Profile;
import dev.profileio.report.BaselineResult;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.TestName;
import dev.profileio.report.message.DriftMessage;
import dev.profileio.report.text.OneLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/**
 * The baseline of one test.
 *
 * @param file where it is
 * @param mode what may be done to it
 * @param tolerancePercent by how much a total may exceed it
 * @param test whose it is
 * @param report the test's report
 */
record TestBaseline(BaselineFile file, BaselineMode mode, double tolerancePercent, TestName test, ReportFolder report) {

    private static final String COMMIT = ": commit it with its heatmap";

    /**
     * What became of it.
     *
     * @param failure what the test fails with
     * @param result what the report says
     */
    record Finding(Optional<Throwable> failure, BaselineResult result) {

        /** Where there is no baseline to look at. */
        static final Finding NOTHING = new Finding(Optional.empty(), BaselineResult.NONE);

        private static Finding passed(String line) {
            return passed(line, List.of());
        }

        private static Finding passed(String line, List<String> more) {
            return new Finding(
                    Optional.empty(), new BaselineResult(lines(line, more), Optional.empty(), Optional.empty()));
        }

        private static Finding failed(Throwable failure, String line) {
            return new Finding(Optional.of(failure), BaselineResult.of(line));
        }
    }

    /** Compares a profile with it, or writes it. */
    Finding check(Profile profile) {
        try {
            Baseline now =
                    Baseline.of(profile.io(), patterns(), Runtime.version().feature());
            Optional<Baseline> recorded = file.read();
            if (mode == BaselineMode.UPDATE) {
                boolean written = file.write(now);
                return Finding.passed(
                        written ? "written to " + file.path() + COMMIT : "unchanged in " + file.path(),
                        heatmap().keep(profile.grid(), written));
            }
            return recorded.isPresent() ? compare(recorded.get(), now, profile) : missing(now, profile);
        } catch (IOException | RuntimeException e) {
            return Finding.failed(e, "could not be read, written or compared: " + e.getMessage());
        }
    }

    private Finding missing(Baseline now, Profile profile) throws IOException {
        if (mode == BaselineMode.RECORD) {
            file.write(now);
            return Finding.passed(
                    "recorded in " + file.path() + COMMIT, heatmap().keep(profile.grid(), true));
        }
        return Finding.failed(
                new AssertionFailedError("There is no baseline of " + test.qualified() + ".\n"
                        + "  expected: " + file.path() + "\n"
                        + "  found:    no such file, and CI writes none\n"
                        + "  to record it: " + updateCommand() + ", and commit the file\n"
                        + "  report: " + report.path()),
                "missing: " + file.path());
    }

    private Finding compare(Baseline recorded, Baseline now, Profile profile) {
        if (!recorded.tracer().equals(now.tracer())) {
            return Finding.passed("NOT COMPARED: it was recorded under " + recorded.tracer()
                    + ", and this run is under " + now.tracer() + " (" + file.path() + ")");
        }
        Drift drift = Drift.of(recorded, now, tolerancePercent);
        if (drift.isWorse()) {
            return new Finding(
                    Optional.of(
                            DriftMessage.of(drift, test, profile, file.path().toString(), updateCommand(), report)),
                    compared(drift, "WORSE  " + totals(drift.worse())));
        }
        return new Finding(
                Optional.empty(),
                compared(
                        drift,
                        drift.isBetter()
                                ? "better: " + totals(drift.better()) + "; to tighten it: " + updateCommand()
                                : "met"));
    }

    private BaselineResult compared(Drift drift, String line) {
        RecordedHeatmap.Read recorded = heatmap().read();
        return new BaselineResult(lines(line, recorded.lines()), Optional.of(drift), recorded.grid());
    }

    private RecordedHeatmap heatmap() {
        return new RecordedHeatmap(HeatmapFile.of(file));
    }

    private static List<String> lines(String first, List<String> more) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }

    private static String totals(List<Drift.Change> changes) {
        return changes.stream().map(DriftMessage::total).collect(Collectors.joining("; "));
    }

    private String updateCommand() {
        String className = test.className();
        if (System.getProperty("basedir") == null) {
            return "run the test with the configuration parameter profileio.baseline=update";
        }
        String selection = OneLine.of(className + "#" + test.methodName()).replace("'", "'\\''");
        return (className.endsWith("IT") ? "mvn verify -Dit.test='" : "mvn test -Dtest='") + selection
                + "' -Dprofileio.baseline=update";
    }

    private static PathPatterns patterns() {
        return PathPatterns.of(
                FileNames.of(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))
                        .toList(),
                FileNames.of(projectFolder()).toList(),
                FileNames.of(Path.of(System.getProperty("user.home", "/"))).toList());
    }

    /** Maven says where the project is; elsewhere tests run in its folder. */
    static Path projectFolder() {
        return Path.of(System.getProperty("basedir", ""));
    }
}
