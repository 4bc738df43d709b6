package dev.profileio.junit;

import dev.profileio.profile.CallListener;
import dev.profileio.profile.Window;
import dev.profileio.report.ReportFile;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.data.OperationsCsv;
import dev.profileio.trace.Tracer;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What is written down of each operation.
 *
 * @param csv where; empty if nobody asked for it, or nobody can
 * @param warning why nobody can
 */
record OperationLog(Optional<OperationsCsv> csv, Optional<String> warning) {

    static OperationLog of(
            Configuration configuration,
            Tracer tracer,
            ReportFolder folder,
            Window window,
            LongFunction<String> threadName) {
        if (!configuration.operationsCsv()) {
            return new OperationLog(Optional.empty(), Optional.empty());
        }
        if (!tracer.sight().each()) {
            return new OperationLog(
                    Optional.empty(),
                    Optional.of("There is no " + ReportFile.OPERATIONS.fileName() + ": the tracer "
                            + tracer.kind().name().toLowerCase(Locale.ROOT)
                            + " tells how many operations there were, and nothing of each."));
        }
        OperationsCsv csv = new OperationsCsv(ReportFile.OPERATIONS.in(folder), window, threadName);
        csv.begin();
        return new OperationLog(Optional.of(csv), Optional.empty());
    }

    CallListener listener() {
        return csv.<CallListener>map(file -> file).orElse(CallListener.NONE);
    }

    /** Why it is not whole, if it is not. */
    Optional<IOException> end() {
        return csv.flatMap(OperationsCsv::end);
    }
}
