package dev.profileio.assertj;

import static dev.profileio.assertj.IoProfileAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.profileio.IoProfile;
import dev.profileio.IoProfile.CallSiteIo;
import dev.profileio.IoProfile.Count;
import dev.profileio.IoProfile.FileIo;
import dev.profileio.IoProfile.SizeBin;
import dev.profileio.IoProfile.Total;
import dev.profileio.Operation;
import dev.profileio.TracerKind;
import dev.profileio.report.EachLocale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

class IoProfileAssertTests {

    private static final IoProfile PROFILE = new IoProfile(
            new IoProfile.Tracer(TracerKind.STRACE, "6.1", "local", true, List.of()),
            Instant.EPOCH,
            Duration.ofSeconds(2),
            Map.of(
                    Operation.READ, new Total(2, 5, 3),
                    Operation.WRITE, new Total(10_003, 109_978, 0),
                    Operation.SYNC, new Total(4, 0, 0),
                    Operation.OPEN, new Total(3, 0, 1),
                    Operation.MAP, new Total(1, 8192, 0),
                    Operation.METADATA, new Total(12_345, 0, 622)),
            List.of(new SizeBin(0, 1, 1, 0), new SizeBin(4, 8, 1, 5)),
            List.of(new SizeBin(8, 16, 9_996, 105_882), new SizeBin(4096, 8192, 7, 4096)),
            List.of(
                    new FileIo("/tmp/ü\n%n.csv", Count.NONE, new Count(9_990, 109_890), 4, 1),
                    new FileIo("/tmp/b.csv", new Count(2, 5), new Count(13, 88), 0, 1),
                    new FileIo("/tmp/c.txt", Count.NONE, Count.NONE, 0, 1)),
            List.of(
                    site("com.acme.Report.line(Report.java:42)", "/tmp/ü\n%n.csv", 0, 9_980, 4),
                    site("com.acme.Report.line(Report.java:42)", "/tmp/b.csv", 0, 12, 0),
                    site("com.acme.Report.line(Report.java:40)", "/tmp/b.csv", 2, 1, 0),
                    site("com.acme.Unknown.write(Unknown.java:1)", "", 0, 1, 0),
                    site("no Java stack", "/tmp/ü\n%n.csv", 0, 10, 0)),
            List.of(),
            List.of());

    @Nested
    class An_assertion_that_holds {

        @Test
        void leads_to_the_next() {
            assertThat(PROFILE)
                    .isComplete()
                    .reads()
                    .hasExactly(2)
                    .hasAtMost(2)
                    .hasAtLeast(2)
                    .hasAtMostBytes("5")
                    .and()
                    .writes()
                    .hasAtMostBytes("109978")
                    .hasAtMostPercentBelow(99.94, "4 KiB")
                    .hasAtLeastPercentFrom(0.06, "4 KiB")
                    .and()
                    .syncs()
                    .hasExactly(4)
                    .and()
                    .opens()
                    .hasExactly(3)
                    .and()
                    .maps()
                    .hasExactly(1)
                    .hasAtMostBytes("8 KiB")
                    .and()
                    .metadata()
                    .hasExactly(12_345)
                    .and()
                    .file("*.csv")
                    .reads()
                    .hasExactly(2)
                    .and()
                    .writes()
                    .hasExactly(10_003)
                    .and()
                    .syncs()
                    .hasExactly(4)
                    .and()
                    .opens()
                    .hasExactly(2)
                    .and()
                    .returnToProfile()
                    .callSite("com.acme.Report.line")
                    .reads()
                    .hasExactly(2)
                    .and()
                    .writes()
                    .hasExactly(9_993)
                    .hasAtMostBytes("109923")
                    .and()
                    .syncs()
                    .hasExactly(4)
                    .and()
                    .returnToProfile()
                    .isSameAs(PROFILE);
        }

        @Test
        void may_be_of_a_file_that_is_absent() {
            assertThat(PROFILE)
                    .file("*.json")
                    .reads()
                    .hasNone()
                    .hasAtMostBytes("0")
                    .and()
                    .opens()
                    .hasNone();
        }

        @Test
        void may_be_of_a_line_that_is_absent() {
            assertThat(PROFILE).callSite("com.acme.Other").writes().hasNone();
        }

        @Test
        void may_be_of_a_share_of_nothing() {
            IoProfile empty = with(PROFILE.tracer(), List.of());

            assertThat(empty).writes().hasAtMostPercentBelow(0, "4 KiB").hasAtLeastPercentFrom(100, "4 KiB");
        }
    }

    @Nested
    class A_failure {

        @EachLocale
        void of_too_many_names_the_files_and_the_lines_that_cost_most() {
            expect(
                    () -> assertThat(PROFILE).writes().hasAtMost(10),
                    """

                    writes
                      expected: at most 10 operations
                      actual:   10,003 operations (9,993 too many)
                        9,990 operations, 107.3 KiB  /tmp/ü\\u000a\\u0025n.csv
                        13 operations, 88 B  /tmp/b.csv
                        9,992 writes of 11 B to 2 files at com.acme.Report.line(Report.java:42)
                        10 writes of 11 B to ü\\u000a\\u0025n.csv: no Java stack
                        1 write of 11 B to b.csv at com.acme.Report.line(Report.java:40)
                        1 write of 11 B to (path unknown) at com.acme.Unknown.write(Unknown.java:1)""");
        }

        @EachLocale
        void of_too_many_bytes() {
            expect(
                    () -> assertThat(PROFILE).file("b.*").writes().hasAtMostBytes("64 B"),
                    """

                    writes of b.*
                      expected: at most 64 B
                      actual:   88 bytes (24 bytes too many)
                        13 operations, 88 B  /tmp/b.csv
                        12 writes of 11 B to b.csv at com.acme.Report.line(Report.java:42)
                        1 write of 11 B to b.csv at com.acme.Report.line(Report.java:40)""");
            expect(
                    () -> assertThat(PROFILE).maps().hasAtMostBytes("4096"),
                    """

                    maps
                      expected: at most 4096 bytes
                      actual:   8 KiB = 8,192 bytes (4 KiB = 4,096 bytes too many)""");
        }

        @EachLocale
        void of_too_few() {
            expect(
                    () -> assertThat(PROFILE)
                            .callSite("com.acme.Report")
                            .reads()
                            .hasAtLeast(10_003),
                    """

                    reads at com.acme.Report
                      expected: at least 10,003 operations
                      actual:   2 operations (10,001 too few)
                        2 operations, 22 B  /tmp/b.csv
                        2 reads of 11 B of b.csv at com.acme.Report.line(Report.java:40)""");
        }

        @Test
        void of_a_line_may_be_on_a_path_that_is_not_known() {
            assertThat(failure(() -> assertThat(PROFILE)
                            .callSite("com.acme.Unknown")
                            .writes()
                            .hasNone()))
                    .hasMessageEndingWith(
                            """
                            1 operation
                                1 operation, 11 B  (path unknown)
                                1 write of 11 B to (path unknown) at com.acme.Unknown.write(Unknown.java:1)""");
        }

        @EachLocale
        void of_another_number() {
            expect(
                    () -> assertThat(PROFILE).file("*.csv").opens().hasExactly(1),
                    """

                    opens of *.csv
                      expected: exactly 1 operation
                      actual:   2 operations (1 too many)
                        1 operation  /tmp/b.csv
                        1 operation  /tmp/ü\\u000a\\u0025n.csv""");
            expect(
                    () -> assertThat(PROFILE).metadata().hasExactly(12_346),
                    """

                    metadata operations
                      expected: exactly 12,346 operations
                      actual:   12,345 operations (1 too few)""");
        }

        @EachLocale
        void of_any() {
            expect(
                    () -> assertThat(PROFILE).syncs().hasNone(),
                    """

                    syncs
                      expected: none
                      actual:   4 operations
                        4 operations  /tmp/ü\\u000a\\u0025n.csv
                        4 syncs of ü\\u000a\\u0025n.csv at com.acme.Report.line(Report.java:42)""");
        }

        @EachLocale
        void of_a_share_of_sizes() {
            expect(
                    () -> assertThat(PROFILE).reads().hasAtMostPercentBelow(12.5, "8 B"),
                    """

                    reads
                      expected: at most 12.5 % below 8 B
                      actual:   100 % of 2 operations
                        2 operations, 5 B  /tmp/b.csv
                        2 reads of 11 B of b.csv at com.acme.Report.line(Report.java:40)""");
            expect(
                    () -> assertThat(PROFILE).reads().hasAtLeastPercentFrom(80, "4"),
                    """

                    reads
                      expected: at least 80 % of 4 bytes or more
                      actual:   50 % of 2 operations
                        2 operations, 5 B  /tmp/b.csv
                        2 reads of 11 B of b.csv at com.acme.Report.line(Report.java:40)""");
        }

        @EachLocale
        void of_a_profile_that_is_not_complete() {
            IoProfile incomplete = with(
                    new IoProfile.Tracer(
                            TracerKind.JFR, "17", "local", false, List.of("It sees no maps.", "Two\nlines.")),
                    List.of());

            expect(
                    () -> assertThat(incomplete).isComplete(),
                    """

                    the profile
                      expected: complete
                      actual:   incomplete under the tracer JFR
                        It sees no maps.
                        Two\\u000alines.""");
        }

        @Test
        void names_five_files_at_most() {
            IoProfile many = with(
                    PROFILE.tracer(),
                    IntStream.rangeClosed(1, 9)
                            .mapToObj(i -> new FileIo("/tmp/" + i, Count.NONE, new Count(i, 10 - i), 0, 0))
                            .toList());

            assertThat(failure(() -> assertThat(many).file("*").writes().hasNone()))
                    .hasMessageEndingWith(
                            """
                            45 operations
                                9 operations, 1 B  /tmp/9
                                8 operations, 2 B  /tmp/8
                                7 operations, 3 B  /tmp/7
                                6 operations, 4 B  /tmp/6
                                5 operations, 5 B  /tmp/5""");
            assertThat(failure(() -> assertThat(many).file("*").writes().hasAtMostBytes("0")))
                    .hasMessageContaining("too many)\n    1 operation, 9 B  /tmp/1\n");
        }

        @Test
        void gives_tools_expected_and_actual() {
            AssertionFailedError failure =
                    failure(() -> assertThat(PROFILE).file("*.csv").writes().hasAtMost(10));

            assertThat(failure.getExpected().getStringRepresentation())
                    .isEqualTo("writes of *.csv: at most 10 operations");
            assertThat(failure.getActual().getStringRepresentation())
                    .isEqualTo("writes of *.csv: 10,003 operations (9,993 too many)");
        }

        @Test
        void begins_at_the_users_line() {
            assertThat(failure(() -> assertThat(PROFILE).writes().hasNone())
                            .getStackTrace()[0]
                            .getClassName())
                    .startsWith(IoProfileAssertTests.class.getName());
        }
    }

    @Nested
    class What_the_user_says {

        @Test
        void stands_before_the_message() {
            assertThat(failure(
                            () -> assertThat(PROFILE).as("first save").writes().hasNone()))
                    .hasMessageStartingWith("[first save] \nwrites\n");
            assertThat(failure(() -> assertThat(PROFILE)
                            .as("first save")
                            .file("*.csv")
                            .opens()
                            .hasNone()))
                    .hasMessageStartingWith("[first save] \nopens of *.csv\n");
            assertThat(failure(() -> assertThat(PROFILE)
                            .writes()
                            .as("the writes of %s", "a save")
                            .hasNone()))
                    .hasMessageStartingWith("[the writes of a save] \n");
        }

        @Test
        void of_some_operations_is_not_said_of_others() {
            assertThat(failure(() -> assertThat(PROFILE)
                            .writes()
                            .as("the writes")
                            .hasAtLeast(1)
                            .and()
                            .opens()
                            .hasNone()))
                    .hasMessageStartingWith("\nopens\n");
        }

        @Test
        void may_take_the_place_of_the_message() {
            assertThat(failure(() -> assertThat(PROFILE)
                            .withFailMessage("too much")
                            .callSite("com")
                            .writes()
                            .hasNone()))
                    .hasMessage("too much");
        }

        @Test
        void may_be_collected_softly() {
            SoftAssertions softly = new SoftAssertions();
            softly.check(() -> assertThat(PROFILE).writes().hasNone());
            softly.check(() -> assertThat(PROFILE).opens().hasNone());

            assertThat(softly.errorsCollected()).hasSize(2);
        }
    }

    @Nested
    class Misuse {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
        void of_no_profile_fails(int assertion) {
            List<Consumer<IoProfileAssert>> assertions = List.of(
                    IoProfileAssert::isComplete,
                    profile -> profile.reads().hasNone(),
                    profile -> profile.writes().hasNone(),
                    profile -> profile.syncs().hasNone(),
                    profile -> profile.opens().hasNone(),
                    profile -> profile.maps().hasNone(),
                    profile -> profile.metadata().hasNone(),
                    profile -> profile.file("*").reads().hasNone(),
                    profile -> profile.callSite("com").reads().hasNone());

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> assertions.get(assertion).accept(assertThat((IoProfile) null)))
                    .withMessageContaining("Expecting actual not to be null");
        }

        @Test
        void of_a_size_says_what_is_accepted() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(PROFILE).writes().hasAtMostBytes("64 potatoes"))
                    .withMessageContaining("such as \"64 KiB\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(PROFILE).writes().hasAtMostPercentBelow(5, "4 kB"))
                    .withMessageContaining("expected a power of two");
        }

        @ParameterizedTest
        @ValueSource(doubles = {-0.1, 100.1, Double.NaN})
        void of_a_percentage_says_what_is_accepted(double percent) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(PROFILE).writes().hasAtMostPercentBelow(percent, "4 KiB"))
                    .withMessage("expected 0 to 100 percent, found " + percent);
        }
    }

    private static void expect(ThrowingCallable assertion, String message) {
        assertThat(failure(assertion)).hasMessage(message);
    }

    private static AssertionFailedError failure(ThrowingCallable assertion) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(AssertionFailedError.class, assertion);
    }

    private static CallSiteIo site(String frame, String path, long reads, long writes, long syncs) {
        return new CallSiteIo(
                frame, path, new Count(reads, 11 * reads), new Count(writes, 11 * writes), syncs, List.of());
    }

    private static IoProfile with(IoProfile.Tracer tracer, List<FileIo> files) {
        return new IoProfile(
                tracer,
                Instant.EPOCH,
                Duration.ofSeconds(2),
                Map.of(),
                List.of(),
                List.of(),
                files,
                List.of(),
                List.of(),
                List.of());
    }
}
