package dev.profileio.report.data;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.TestName;
import dev.profileio.report.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** {@code profile.json}: the profile for tools. Its keys, and their order, are a contract. */
public final class ProfileJson {

    private static final int SCHEMA_VERSION = 1;

    private ProfileJson() {}

    /** Writes the file. */
    public static void write(Report report, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            JsonTree.write(out, Root.of(report));
        } catch (JacksonException | ReflectiveOperationException e) {
            throw new IOException("Could not write " + file, e);
        }
    }

    private record Root(
            int schemaVersion,
            TestName test,
            String outcome,
            Tracer tracer,
            Window window,
            Map<String, IoProfile.Total> totals,
            Sizes sizes,
            List<FileEntry> files,
            List<CallSiteEntry> callSites,
            List<IoProfile.ThreadIo> threads,
            List<IoProfile.SetAside> setAside,
            List<BudgetEntry> budgets) {

        static Root of(Report report) {
            IoProfile io = report.profile().io();
            Map<String, IoProfile.Total> totals = new LinkedHashMap<>();
            for (Operation operation : List.of(
                    Operation.READ,
                    Operation.WRITE,
                    Operation.SYNC,
                    Operation.OPEN,
                    Operation.MAP,
                    Operation.METADATA)) {
                totals.put(operation.name().toLowerCase(Locale.ROOT), io.total(operation));
            }
            return new Root(
                    SCHEMA_VERSION,
                    report.test(),
                    report.result().text(),
                    Tracer.of(io.tracer()),
                    new Window(io.startedAt().toString(), io.duration().toNanos()),
                    totals,
                    new Sizes(io.readSizes(), io.writeSizes()),
                    io.files().stream().map(FileEntry::of).toList(),
                    io.callSites().stream().map(CallSiteEntry::of).toList(),
                    io.threads(),
                    io.setAside(),
                    report.verdicts().stream().map(BudgetEntry::of).toList());
        }
    }

    private record Tracer(String kind, String version, String host, boolean complete, List<String> warnings) {
        static Tracer of(IoProfile.Tracer tracer) {
            return new Tracer(
                    tracer.kind().name().toLowerCase(Locale.ROOT),
                    tracer.version(),
                    tracer.host(),
                    tracer.complete(),
                    tracer.warnings());
        }
    }

    private record Window(String startedAt, long durationNanos) {}

    private record Sizes(List<IoProfile.SizeBin> read, List<IoProfile.SizeBin> write) {}

    private record Ops(long ops) {}

    private record FileEntry(String path, IoProfile.Count read, IoProfile.Count write, Ops sync, Ops open) {
        static FileEntry of(IoProfile.FileIo file) {
            return new FileEntry(file.path(), file.read(), file.write(), new Ops(file.syncs()), new Ops(file.opens()));
        }
    }

    private record CallSiteEntry(String frame, String path, IoProfile.Count read, IoProfile.Count write) {
        static CallSiteEntry of(IoProfile.CallSiteIo site) {
            return new CallSiteEntry(site.frame(), site.path(), site.read(), site.write());
        }
    }

    private record BudgetEntry(String description, Number limit, Number actual, boolean breached) {
        static BudgetEntry of(Verdict verdict) {
            return new BudgetEntry(
                    Words.describe(verdict.limit()), verdict.limit().bound(), verdict.actual(), verdict.breached());
        }
    }
}
