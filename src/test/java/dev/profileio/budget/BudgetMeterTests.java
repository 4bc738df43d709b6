package dev.profileio.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.glob.PathGlob;
import dev.profileio.profile.CallSite;
import dev.profileio.profile.IoCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetMeterTests {

    private static final Selection WRITES = selection("", Operation.WRITE);

    @Nested
    class MaxOps {

        @ParameterizedTest
        @CsvSource({"9, false", "10, false", "11, true"})
        void isExactAtTheThreshold(int ops, boolean breached) {
            BudgetMeter meter = meter(new Limit.MaxOps(WRITES, 10));
            writes(meter, "/f", ops, 1);

            assertThat(only(meter).breached()).isEqualTo(breached);
            assertThat(only(meter).actual()).isEqualTo((long) ops);
        }

        @Test
        void ofZeroIsBreachedByOne() {
            BudgetMeter meter = meter(new Limit.MaxOps(WRITES, 0));
            assertThat(only(meter).breached()).isFalse();

            writes(meter, "/f", 1, 0);
            assertThat(only(meter).breached()).isTrue();
        }
    }

    @Nested
    class MaxBytes {

        @ParameterizedTest
        @CsvSource({"65535, false", "65536, false", "65537, true"})
        void isExactAtTheThreshold(long bytes, boolean breached) {
            BudgetMeter meter = meter(new Limit.MaxBytes(WRITES, ByteSize.parse("64 KiB")));
            writes(meter, "/f", 1, bytes - 1);
            writes(meter, "/g", 1, 1);

            assertThat(only(meter).breached()).isEqualTo(breached);
            assertThat(only(meter).actual()).isEqualTo(bytes);
            assertThat(only(meter).ops()).isEqualTo(2);
        }
    }

    @Nested
    class AShare {

        @ParameterizedTest
        @CsvSource({"4095, 100.0", "4096, 0.0", "4097, 0.0"})
        void belowASizeIsExact(long size, double percent) {
            BudgetMeter meter = meter(share("4 KiB", true, true, 50, 1));
            writes(meter, "/f", 3, size);

            assertThat(only(meter).actual()).isEqualTo(percent);
        }

        @ParameterizedTest
        @CsvSource({"4095, 0.0", "4096, 100.0"})
        void ofASizeOrMoreIsExact(long size, double percent) {
            BudgetMeter meter = meter(share("4 KiB", false, false, 50, 1));
            writes(meter, "/f", 3, size);

            assertThat(only(meter).actual()).isEqualTo(percent);
        }

        /** 0.07, 0.29 and 0.57 have no exact binary form, and 100.0 * 7 / 10_000 is more than 0.07. */
        @ParameterizedTest
        @CsvSource({
            "0.07, 7, 10000, false",
            "0.07, 8, 10000, true",
            "0.29, 29, 10000, false",
            "0.29, 30, 10000, true",
            "0.57, 57, 10000, false",
            "33.3, 333, 1000, false",
            "33.3, 1, 3, true",
            "5, 1, 20, false",
            "5, 2, 20, true",
            "0, 0, 20, false",
            "0, 1, 20, true"
        })
        void ofAtMostAPercentageIsExact(double percent, int small, int all, boolean breached) {
            BudgetMeter meter = meter(share("4 KiB", true, true, percent, 1));
            writes(meter, "/f", small, 1);
            writes(meter, "/f", all - small, 8192);

            assertThat(only(meter).breached()).isEqualTo(breached);
        }

        @ParameterizedTest
        @CsvSource({
            "0.07, 7, 10000, false",
            "0.07, 6, 10000, true",
            "80, 4, 5, false",
            "80, 3, 5, true",
            "100, 5, 5, false",
            "100, 4, 5, true"
        })
        void ofAtLeastAPercentageIsExact(double percent, int large, int all, boolean breached) {
            BudgetMeter meter = meter(share("4 KiB", false, false, percent, 1));
            writes(meter, "/f", large, 8192);
            writes(meter, "/f", all - large, 1);

            assertThat(only(meter).breached()).isEqualTo(breached);
        }

        @ParameterizedTest
        @CsvSource({"9, false", "10, true"})
        void holdsFromANumberOfOperationsOn(int ops, boolean breached) {
            BudgetMeter meter = meter(share("4 KiB", true, true, 5, 10));
            writes(meter, "/f", ops, 1);

            assertThat(only(meter).breached()).isEqualTo(breached);
            assertThat(only(meter).actual()).isEqualTo(100.0);
        }

        @Test
        void ofNoOperationIsMetEvenWhereMuchMustBeLarge() {
            BudgetMeter meter = meter(share("4 KiB", false, false, 80, 1));

            assertThat(only(meter).breached()).isFalse();
            assertThat(only(meter).actual()).isEqualTo(0.0);
        }
    }

    @Nested
    class Counts {

        @Test
        void onlyTheKindsOfOperationThatItIsFor() {
            BudgetMeter meter = meter(new Limit.MaxOps(selection("", Operation.READ, Operation.SYNC), Long.MAX_VALUE));
            for (Operation operation : Operation.values()) {
                meter.accept(call(operation, IoTarget.FILE, "/f", 1));
            }

            assertThat(only(meter).ops()).isEqualTo(2);
        }

        @Test
        void onlyItsTarget() {
            Selection sockets = new Selection(Set.of(Operation.WRITE), PathGlob.parse(""), IoTarget.SOCKET);
            BudgetMeter meter = meter(new Limit.MaxOps(sockets, Long.MAX_VALUE));
            for (IoTarget target : IoTarget.values()) {
                meter.accept(call(Operation.WRITE, target, "x", 1));
            }

            assertThat(only(meter).ops()).isEqualTo(1);
        }

        @Test
        void onlyThePathsThatItsGlobMatches() {
            BudgetMeter meter = meter(new Limit.MaxOps(selection("*.csv", Operation.WRITE), Long.MAX_VALUE));
            writes(meter, "/a.csv", 2, 1);
            writes(meter, "/a.txt", 4, 1);
            writes(meter, "/a.csv", 1, 1);

            assertThat(only(meter).ops()).isEqualTo(3);
            assertThat(only(meter).costliest()).containsExactly(new Verdict.Cost("/a.csv", 3, 3));
        }
    }

    @Nested
    class SeveralLimits {

        @Test
        void areAllJudgedInTheirOrder() {
            BudgetMeter meter = meter(
                    new Limit.MaxOps(WRITES, 3),
                    new Limit.MaxBytes(WRITES, ByteSize.parse("10")),
                    share("4", true, true, 50, 1),
                    share("4", true, false, 50, 1),
                    share("8", false, true, 50, 1));
            writes(meter, "/f", 3, 1);
            writes(meter, "/f", 1, 8);

            assertThat(meter.verdicts()).extracting(Verdict::actual).containsExactly(4L, 11L, 75.0, 75.0, 25.0);
            assertThat(meter.verdicts()).extracting(Verdict::breached).containsExactly(true, true, true, false, false);
        }
    }

    @Nested
    class TheCostliestPaths {

        @Test
        void areThoseWithMostOfWhatTheLimitBounds() {
            BudgetMeter meter = meter(new Limit.MaxOps(WRITES, 0), new Limit.MaxBytes(WRITES, ByteSize.parse("0")));
            writes(meter, "/many", 10, 1);
            writes(meter, "/large", 1, 1000);

            Verdict.Cost many = new Verdict.Cost("/many", 10, 10);
            Verdict.Cost large = new Verdict.Cost("/large", 1, 1000);
            assertThat(meter.verdicts())
                    .extracting(Verdict::costliest)
                    .containsExactly(List.of(many, large), List.of(large, many));
        }

        @Test
        void areFewAndInOneOrderWhereTheyCostTheSame() {
            BudgetMeter meter = meter(new Limit.MaxOps(WRITES, 0));
            List.of("/g", "/c", "/e", "/a", "/d", "/f", "/b").forEach(path -> writes(meter, path, 1, 1));

            assertThat(only(meter).costliest())
                    .extracting(Verdict.Cost::path)
                    .containsExactly("/a", "/b", "/c", "/d", "/e");
        }

        @Test
        void ofAShareThatIsTooLargeAreThoseInIt() {
            BudgetMeter meter = meter(share("4 KiB", true, true, 5, 1));
            writes(meter, "/large", 100, 8192);
            writes(meter, "/small", 50, 1);

            assertThat(only(meter).costliest()).containsExactly(new Verdict.Cost("/small", 50, 50));
        }

        @Test
        void ofAShareThatIsTooSmallAreThoseOutsideOfIt() {
            BudgetMeter meter = meter(share("4 KiB", false, false, 80, 1));
            writes(meter, "/large", 100, 8192);
            writes(meter, "/small", 50, 1);

            assertThat(only(meter).costliest()).containsExactly(new Verdict.Cost("/small", 50, 50));
        }
    }

    @Nested
    class TheCostliestLine {

        private final Map<String, CallSite> sites = new HashMap<>();

        @ParameterizedTest
        @CsvSource({"1, 2, false", "2, 2, true", "3, 2, true"})
        void isBehindMostOfTheOperationsFromHalfOfThemOn(int ops, int others, boolean most) {
            BudgetMeter meter = meter(new Limit.MaxOps(WRITES, 1));
            writesAt(meter, "A.save(A.java:1)", ops, 1);
            for (int other = 0; other < others; other++) {
                writesAt(meter, "B.save(B.java:" + other + ")", 1, 1);
            }

            assertThat(only(meter).sites()).filteredOn(Verdict.SiteCost::most).hasSize(most ? 1 : 0);
        }

        @Test
        void ofBytesIsBehindMostOfThem() {
            BudgetMeter meter = meter(new Limit.MaxBytes(WRITES, ByteSize.parse("1 B")));
            writesAt(meter, "A.save(A.java:1)", 9, 1);
            writesAt(meter, "B.save(B.java:2)", 1, 10);

            assertThat(only(meter).sites())
                    .extracting(Verdict.SiteCost::frame, Verdict.SiteCost::most)
                    .containsExactly(tuple("B.save(B.java:2)", true), tuple("A.save(A.java:1)", false));
        }

        @Test
        void ofAShareIsBehindMostOfWhatIsTooMuch() {
            BudgetMeter meter = meter(share("4 KiB", true, true, 5, 1));
            writesAt(meter, "A.save(A.java:1)", 9_000, 4_096);
            writesAt(meter, "B.save(B.java:2)", 1_000, 10);

            assertThat(only(meter).sites())
                    .extracting(Verdict.SiteCost::frame, Verdict.SiteCost::most)
                    .containsExactly(tuple("B.save(B.java:2)", true));
        }

        @Test
        void ofAShareIsBehindMostOfWhatIsOutsideOfIt() {
            BudgetMeter meter = meter(share("4 KiB", false, false, 95, 1));
            writesAt(meter, "A.save(A.java:1)", 6_000, 4_096);
            writesAt(meter, "A.save(A.java:1)", 60, 10);
            writesAt(meter, "B.save(B.java:2)", 540, 10);

            assertThat(only(meter).sites())
                    .extracting(Verdict.SiteCost::frame, Verdict.SiteCost::most)
                    .containsExactly(tuple("B.save(B.java:2)", true), tuple("A.save(A.java:1)", false));
        }

        private void writesAt(BudgetMeter meter, String frame, int count, long bytes) {
            CallSite site = sites.computeIfAbsent(frame, line -> new CallSite(line, List.of()));
            for (int i = 0; i < count; i++) {
                meter.accept(call(Operation.WRITE, IoTarget.FILE, "/f", bytes).at(site));
            }
        }
    }

    private static Selection selection(String glob, Operation... on) {
        return new Selection(Set.of(on), PathGlob.parse(glob), IoTarget.FILE);
    }

    private static Limit share(String threshold, boolean below, boolean atMost, double percent, long from) {
        return new Limit.Share(WRITES, new SizeClass(below, ByteSize.parse(threshold)), atMost, percent, from);
    }

    private static BudgetMeter meter(Limit... limits) {
        return new BudgetMeter(new Budget(limits[0].selection(), List.of(limits)));
    }

    private static Verdict only(BudgetMeter meter) {
        assertThat(meter.verdicts()).hasSize(1);
        return meter.verdicts().get(0);
    }

    private static void writes(BudgetMeter meter, String path, int count, long bytes) {
        for (int i = 0; i < count; i++) {
            meter.accept(call(Operation.WRITE, IoTarget.FILE, path, bytes));
        }
    }

    private static IoCall call(Operation operation, IoTarget target, String path, long bytes) {
        return new IoCall(operation, target, path, path, 1, 0, 1, bytes, false);
    }
}
