package dev.profileio.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.budget.ByteSize;
import dev.profileio.budget.Limit;
import dev.profileio.budget.Selection;
import dev.profileio.budget.SizeClass;
import dev.profileio.budget.Verdict;
import dev.profileio.glob.PathGlob;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    private static final Selection WRITES = selection("", Operation.WRITE);

    @Nested
    class TheSubject {

        @Test
        void namesOneOperation() {
            assertThat(Words.subject(WRITES)).isEqualTo("writes");
        }

        @Test
        void namesSeveralInOneOrder() {
            assertThat(Words.subject(selection("*.csv", Operation.WRITE, Operation.READ)))
                    .isEqualTo("reads and writes of *.csv");
            assertThat(Words.subject(selection("", Operation.values())))
                    .isEqualTo("reads, writes, syncs, opens, maps and metadata operations");
        }

        @ParameterizedTest
        @CsvSource({"SOCKET, writes of sockets", "PIPE, writes of pipes"})
        void namesWhatIsNoFile(IoTarget target, String words) {
            assertThat(Words.subject(new Selection(Set.of(Operation.WRITE), PathGlob.parse(""), target)))
                    .isEqualTo(words);
        }
    }

    @Nested
    class TheBound {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"0 | at most 0 operations", "1 | at most 1 operation", "10003 | at most 10,003 operations"})
        void isANumberOfOperations(long max, String words) {
            assertThat(Words.bound(new Limit.MaxOps(WRITES, max))).isEqualTo(words);
        }

        @ParameterizedTest
        @CsvSource({"64 KiB, at most 64 KiB", "1.5MB, at most 1.5MB", "4096, at most 4096 bytes"})
        void isASizeInTheAuthorsWords(String max, String words) {
            assertThat(Words.bound(new Limit.MaxBytes(WRITES, ByteSize.parse(max))))
                    .isEqualTo(words);
        }

        @Test
        void isAShare() {
            assertThat(Words.bound(share("4 KiB", true, true, 5, 1))).isEqualTo("at most 5 % below 4 KiB");
            assertThat(Words.bound(share("4096", true, true, 0.07, 1))).isEqualTo("at most 0.07 % below 4096 bytes");
            assertThat(Words.bound(share("64 KiB", false, false, 100, 1000)))
                    .isEqualTo("at least 100 % of 64 KiB or more, from 1,000 operations on");
        }

        @Test
        void followsItsSubject() {
            assertThat(Words.describe(new Limit.MaxOps(selection("*.csv", Operation.WRITE), 10)))
                    .isEqualTo("writes of *.csv: at most 10 operations");
        }
    }

    @Nested
    class TheActual {

        @Test
        void isANumberOfOperations() {
            Limit limit = new Limit.MaxOps(WRITES, 10);

            assertThat(Words.actual(verdict(limit, 1, 1L, false))).isEqualTo("1 operation");
            assertThat(Words.actual(verdict(limit, 10_003, 10_003L, true)))
                    .isEqualTo("10,003 operations (9,993 too many)");
        }

        @Test
        void isANumberOfBytes() {
            Limit limit = new Limit.MaxBytes(WRITES, ByteSize.parse("64 KiB"));

            assertThat(Words.actual(verdict(limit, 3, 1L, false))).isEqualTo("1 byte");
            assertThat(Words.actual(verdict(limit, 3, 1023L, false))).isEqualTo("1,023 bytes");
            assertThat(Words.actual(verdict(limit, 3, 65_536L, false))).isEqualTo("64 KiB = 65,536 bytes");
            assertThat(Words.actual(verdict(limit, 3, 65_537L, true)))
                    .isEqualTo("64.0 KiB = 65,537 bytes (1 byte too many)");
        }

        @Test
        void isAShare() {
            Limit limit = share("4 KiB", true, true, 5, 1);

            assertThat(Words.actual(verdict(limit, 1, 100.0, true))).isEqualTo("100 % of 1 operation");
            assertThat(Words.actual(verdict(limit, 3000, 33.333333333, true))).isEqualTo("33.33 % of 3,000 operations");
        }
    }

    private static Selection selection(String glob, Operation... on) {
        return new Selection(Set.of(on), PathGlob.parse(glob), IoTarget.FILE);
    }

    private static Limit share(String threshold, boolean below, boolean atMost, double percent, long from) {
        return new Limit.Share(WRITES, new SizeClass(below, ByteSize.parse(threshold)), atMost, percent, from);
    }

    private static Verdict verdict(Limit limit, long ops, Number actual, boolean breached) {
        return new Verdict(limit, ops, actual, breached, List.of(), List.of());
    }
}
