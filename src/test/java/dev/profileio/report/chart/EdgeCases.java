package dev.profileio.report.chart;

import dev.profileio.Operation;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** What the pictures have to stand. */
public final class EdgeCases {

    private EdgeCases() {}

    public static Stream<Named<Workload>> workloads() {
        Duration second = Duration.ofSeconds(1);
        return Stream.of(
                Named.of("nothing", new Workload(second)),
                Named.of("nothing in no time", new Workload(Duration.ZERO)),
                Named.of("one write", new Workload(second).writes(1, 4096)),
                Named.of("one read of 0 bytes", new Workload(second).reads(1, 0)),
                Named.of("one size", new Workload(second).add(Operation.READ, 1000, 1, Duration.ZERO, second)),
                Named.of("1 ns", new Workload(Duration.ofNanos(1)).reads(0, 5).writes(0, 7)),
                Named.of(
                        "73 µs",
                        new Workload(Duration.ofNanos(73_214)).reads(100, 5).writes(73_213, 7)),
                Named.of("a day", new Workload(Duration.ofDays(1)).reads(100, 5)),
                Named.of("the largest size", new Workload(second).writes(0, Long.MAX_VALUE)),
                Named.of("1 B to 1 GiB, 1 to 100,000 times", wide()));
    }

    public static Workload wide() {
        Workload workload = new Workload(Duration.ofSeconds(725));
        for (int power = 0; power <= 30; power++) {
            Operation operation = power % 3 == 0 ? Operation.READ : Operation.WRITE;
            int times = 100_000 >> Math.min(16, power);
            workload.add(operation, times, 1L << power, Duration.ZERO, Duration.ofSeconds(700));
        }
        return workload;
    }

    public static Stream<String> titles() {
        return Stream.of(
                "",
                "x".repeat(300),
                "W".repeat(100_000),
                "line\nline\ttab \0 \u001b[31m",
                "[1] a, \"b\" <c> & %s {} \\ $1",
                "名前のテスト ".repeat(50),
                "اختبار",
                "🎉".repeat(300),
                "\ud83c alone \udf89");
    }

    /** What is computed where the default locale is another one. */
    public static <T> T in(Locale locale, Supplier<T> value) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            return value.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
