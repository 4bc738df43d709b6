package dev.profileio.report.data;

import dev.profileio.profile.CallListener;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.SetAsideReason;
import dev.profileio.profile.Window;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code operations.csv}: a row for each call of the window, as RFC 4180 has it, in UTF-8. Rows are written as calls stream
 * by, and none is kept.
 */
public final class OperationsCsv implements CallListener {

    private static final int BUFFER = 1 << 16;

    private static final String END = "\r\n";

    private static final List<String> COLUMNS = List.of(
            "start_nanos",
            "duration_nanos",
            "operation",
            "target",
            "call",
            "bytes",
            "failed",
            "thread",
            "thread_name",
            "path",
            "call_site",
            "set_aside");

    private final Path file;
    private final Window window;
    private final LongFunction<String> threadName;
    private @Nullable Writer out;
    private @Nullable IOException failure;

    /**
     * A file that is still to be written, over one that may be there.
     *
     * @param window whose start is the time 0
     * @param threadName the name of a thread by its kernel id
     */
    public OperationsCsv(Path file, Window window, LongFunction<String> threadName) {
        this.file = file;
        this.window = window;
        this.threadName = threadName;
    }

    /** Opens the file. What fails then or later must not keep the profile from being made: {@link #end} tells of it. */
    public void begin() {
        try {
            out = new OutputStreamWriter(
                    new BufferedOutputStream(Files.newOutputStream(file), BUFFER), StandardCharsets.UTF_8);
            out.write(String.join(",", COLUMNS) + END);
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public void heard(IoCall call, Optional<SetAsideReason> setAside) {
        if (out != null && failure == null) {
            try {
                out.write(row(call, setAside));
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** Ends the file, and tells why it is not whole if it is not. */
    public Optional<IOException> end() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            failure = failure == null ? e : failure;
        }
        return Optional.ofNullable(failure).map(e -> new IOException("Could not write all of " + file, e));
    }

    private String row(IoCall call, Optional<SetAsideReason> setAside) {
        return String.join(
                        ",",
                        Long.toString(call.startNanos() - window.startNanos()),
                        Long.toString(call.durationNanos()),
                        call.operation().name().toLowerCase(Locale.ROOT),
                        call.target().name().toLowerCase(Locale.ROOT),
                        field(call.call()),
                        Long.toString(call.bytes()),
                        Boolean.toString(call.failed()),
                        Long.toString(call.thread()),
                        field(threadName.apply(call.thread())),
                        field(call.path()),
                        field(call.site() == null ? "" : call.site().frame()),
                        setAside.map(SetAsideReason::text).orElse(""))
                + END;
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        // Some readers strip white space, but not within quotes.
        return plain && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
