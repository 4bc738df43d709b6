package dev.profileio.report.console;

import dev.profileio.report.TestName;
import dev.profileio.report.text.OneLine;
import dev.profileio.report.text.Readable;
import java.time.Duration;
import java.util.OptionalLong;

/** What the console says while a test runs for long. */
public final class ProgressLine {

    private ProgressLine() {}

    /**
     * {@code "[ProfileIO] com.acme.ReportTest.save() has run for 10 s: 123,456 reads and writes so far"}.
     *
     * @param transfers empty where that is not known
     */
    public static String of(TestName test, Duration elapsed, OptionalLong transfers) {
        return "[ProfileIO] " + OneLine.of(test.qualified()) + " has run for " + Readable.duration(elapsed.toNanos())
                + (transfers.isPresent()
                        ? ": " + Readable.count(transfers.getAsLong()) + " reads and writes so far"
                        : "");
    }
}
