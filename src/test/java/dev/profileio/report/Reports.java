package dev.profileio.report;

import dev.profileio.IoProfile;
import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.TracerKind;
import dev.profileio.budget.ByteSize;
import dev.profileio.budget.Limit;
import dev.profileio.budget.Selection;
import dev.profileio.budget.SizeClass;
import dev.profileio.budget.Verdict;
import dev.profileio.glob.PathGlob;
import dev.profileio.profile.CallSite;
import dev.profileio.profile.Evidence;
import dev.profileio.profile.Profile;
import dev.profileio.profile.TimeSizeGrid;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reports for golden texts. */
public final class Reports {

    public static final ReportFolder FOLDER = new ReportFolder(Path.of("/build/profile-io/com.acme.ReportTests/save"));

    private static final TestName TEST = new TestName(
            "[engine:junit-jupiter]/[class:com.acme.ReportTests]/[method:save()]",
            "com.acme.ReportTests",
            "save",
            "saves in large blocks");

    private Reports() {}

    /** One of everything. */
    public static Report full() {
        IoProfile io = new IoProfile(
                new IoProfile.Tracer(
                        TracerKind.STRACE, "6.1", "local", false, List.of("io_uring was set up.", "Two\nlines.")),
                Instant.parse("2026-01-02T03:04:05.678901234Z"),
                Duration.ofSeconds(2),
                Map.of(
                        Operation.READ, new IoProfile.Total(2, 5, 3),
                        Operation.WRITE, new IoProfile.Total(10_003, 109_978, 0),
                        Operation.SYNC, new IoProfile.Total(4, 0, 0),
                        Operation.OPEN, new IoProfile.Total(1, 0, 1),
                        Operation.MAP, new IoProfile.Total(1, 8192, 0),
                        Operation.METADATA, new IoProfile.Total(12_345, 0, 622)),
                List.of(new IoProfile.SizeBin(0, 1, 1, 0), new IoProfile.SizeBin(4, 8, 1, 5)),
                List.of(new IoProfile.SizeBin(8, 16, 10_003, 109_978)),
                List.of(
                        new IoProfile.FileIo(
                                "/tmp/ü \"1\"\n.csv", IoProfile.Count.NONE, new IoProfile.Count(10_003, 109_978), 4, 1),
                        new IoProfile.FileIo("/tmp/b", new IoProfile.Count(2, 5), IoProfile.Count.NONE, 0, 0)),
                List.of(new IoProfile.CallSiteIo(
                        "com.acme.Report.line(Report.java:42)",
                        "/tmp/ü \"1\"\n.csv",
                        IoProfile.Count.NONE,
                        new IoProfile.Count(9_990, 109_890),
                        0,
                        List.of(
                                new StackTraceElement(
                                        "java.io.FileOutputStream", "write", "FileOutputStream.java", 349),
                                new StackTraceElement("com.acme.Report", "line", "Report.java", 42)))),
                List.of(new IoProfile.ThreadIo(
                        "main", new IoProfile.Count(2, 5), new IoProfile.Count(10_003, 109_978))),
                List.of(
                        new IoProfile.SetAside("JDK", new IoProfile.Count(40, 65_536), IoProfile.Count.NONE),
                        new IoProfile.SetAside("ProfileIO itself", IoProfile.Count.NONE, new IoProfile.Count(1, 1))));
        return new Report(
                TEST,
                Result.BREACHED,
                new Profile(io, new TimeSizeGrid(2_000_000_000), Evidence.NONE),
                verdicts(),
                BaselineResult.NONE);
    }

    /** Nothing of anything. */
    public static Report empty() {
        IoProfile io = new IoProfile(
                new IoProfile.Tracer(TracerKind.STRACE, "6.1", "local", true, List.of()),
                Instant.EPOCH,
                Duration.ZERO,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Report(
                TEST,
                Result.PASSED,
                new Profile(io, new TimeSizeGrid(0), Evidence.NONE),
                List.of(),
                BaselineResult.NONE);
    }

    /** A breach that a pattern explains. */
    public static Report ofSmallWrites() {
        Report full = full();
        Evidence.LineUse line = new Evidence.LineUse(
                new CallSite(
                        "com.acme.Report.line(Report.java:42)",
                        List.of(new StackTraceElement("java.io.FileOutputStream", "write", "X.java", 1))),
                Operation.WRITE,
                9_990,
                109_890,
                11,
                2048,
                9_990);
        Evidence evidence = new Evidence(List.of(new Evidence.FileUse(
                "/tmp/ü \"1\"\n.csv",
                IoProfile.Count.NONE,
                new IoProfile.Count(10_003, 109_978),
                4,
                1,
                0,
                0,
                10_003,
                10_003,
                Evidence.Repeats.NONE,
                Evidence.Copy.NONE,
                List.of(line))));
        return new Report(
                TEST,
                Result.BREACHED,
                new Profile(full.profile().io(), full.profile().grid(), evidence),
                full.verdicts(),
                BaselineResult.NONE);
    }

    /** Limits of which some are breached, and as many paths and lines for each. */
    public static Report ofLimits(int breached, int met, int costs) {
        List<Verdict.Cost> costliest = IntStream.range(0, costs)
                .mapToObj(i -> new Verdict.Cost("/tmp/" + i + ".csv", 1_000 - i, 64 * 1024))
                .toList();
        List<Verdict.SiteCost> sites = IntStream.range(0, costs)
                .mapToObj(i -> new Verdict.SiteCost(
                        "com.acme.Report.line(Report.java:" + i + ")",
                        Operation.WRITE,
                        1,
                        "/tmp/" + i + ".csv",
                        1_000 - i,
                        64 * 1024,
                        11,
                        64 * 1024,
                        i == 0))
                .toList();
        List<Verdict> verdicts = IntStream.rangeClosed(1, breached + met)
                .mapToObj(i -> new Verdict(
                        new Limit.MaxOps(
                                new Selection(Set.of(Operation.WRITE), PathGlob.parse(i + ".csv"), IoTarget.FILE),
                                i <= breached ? 10 : 10_003),
                        10_003,
                        10_003L,
                        i <= breached,
                        costliest,
                        sites))
                .toList();
        return new Report(TEST, Result.BREACHED, full().profile(), verdicts, BaselineResult.NONE);
    }

    private static List<Verdict> verdicts() {
        Selection writes = new Selection(Set.of(Operation.WRITE), PathGlob.parse("*.csv"), IoTarget.FILE);
        Selection both = new Selection(Set.of(Operation.READ, Operation.WRITE), PathGlob.parse(""), IoTarget.FILE);
        List<Verdict.Cost> costliest =
                List.of(new Verdict.Cost("/tmp/ü \"1\"\n.csv", 10_003, 109_978), new Verdict.Cost("", 1, 7));
        List<Verdict.SiteCost> sites = List.of(
                new Verdict.SiteCost(
                        "com.acme.Report.line(Report.java:42)",
                        Operation.WRITE,
                        1,
                        "/tmp/ü \"1\"\n.csv",
                        9_990,
                        109_890,
                        11,
                        11,
                        true),
                new Verdict.SiteCost("no Java stack", Operation.WRITE, 2, "/tmp/b", 13, 88, 1, 76, false));
        return List.of(
                new Verdict(
                        new Limit.MaxBytes(both, ByteSize.parse("1 MiB")), 10_005, 109_983L, false, costliest, sites),
                new Verdict(new Limit.MaxOps(writes, 10), 10_003, 10_003L, true, costliest, sites),
                new Verdict(
                        new Limit.Share(writes, new SizeClass(true, ByteSize.parse("4 KiB")), true, 5, 1),
                        10_003,
                        100.0,
                        true,
                        List.of(),
                        List.of()));
    }
}
