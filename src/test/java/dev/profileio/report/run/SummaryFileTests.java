package dev.profileio.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.profileio.report.Reports;
import dev.profileio.report.Result;
import dev.profileio.report.TestName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryFileTests {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("summary.properties");
    }

    @Test
    void keepsAllThatAReportSays() throws Exception {
        Summary summary = Summary.of(Reports.full());

        SummaryFile.write(summary, file());

        assertThat(SummaryFile.read(file())).isEqualTo(summary);
        assertThat(summary.complaints())
                .containsExactly(
                        "writes of *.csv: at most 10 operations; found 10,003 operations (9,993 too many)",
                        "writes of *.csv: at most 5 % below 4 KiB; found 100 % of 10,003 operations");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void keepsAnyCharacterOfANameInAscii() throws Exception {
        Summary plain = Runs.summary("a", "b", Result.PASSED);
        TestName name = new TestName("=:#!\\", "ü\n", " \u202e", "<img>\ud800");
        Summary odd = new Summary(
                name,
                plain.result(),
                plain.startedAt(),
                1,
                plain.read(),
                plain.write(),
                0,
                "JFR",
                false,
                List.of("\tx", ""));

        SummaryFile.write(odd, file());

        assertThat(SummaryFile.read(file())).isEqualTo(odd);
        assertThat(Files.readString(file(), StandardCharsets.US_ASCII)).isNotEmpty();
    }

    @Test
    void isReadByWhoReadsTheOtherFiles() throws Exception {
        SummaryFile.write(Runs.summary("a", "b", Result.PASSED), file());
        Path other = Files.writeString(folder.resolve("other"), "");

        assertThat(Files.getPosixFilePermissions(file()))
                .isEqualTo(Files.getPosixFilePermissions(other))
                .contains(PosixFilePermission.OWNER_READ);
    }

    @ParameterizedTest
    @CsvSource({
        "outcome=passed,outcome=lucky",
        "read.ops=2,read.ops=-2",
        "read.ops=2,read.ops=99999999999999999999",
        "read.ops=2,x=2",
        "schemaVersion=1,schemaVersion=2",
        "startedAt=2026,startedAt=MMXXVI",
        "tracer=STRACE,tracer=\\u00",
    })
    void refusesWhatItDidNotWrite(String line, String other) throws Exception {
        SummaryFile.write(Runs.summary("a", "b", Result.PASSED), file());
        String text = Files.readString(file());
        assertThat(text).contains(line);
        Files.writeString(file(), text.replace(line, other));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> SummaryFile.read(file()))
                .withMessageStartingWith("summary.properties cannot be understood: ");
    }

    @Test
    void followsNoLink() throws Exception {
        SummaryFile.write(Runs.summary("a", "b", Result.PASSED), folder.resolve("other"));
        Files.createSymbolicLink(file(), folder.resolve("other"));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> SummaryFile.read(file()));
    }
}
