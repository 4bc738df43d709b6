package dev.profileio.report.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.profile.CallSite;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.SetAsideReason;
import dev.profileio.profile.Window;
import dev.profileio.report.EachLocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsCsvTests {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @TempDir
    Path folder;

    @EachLocale
    void hasARowForEachCall() throws IOException {
        Path file = write(
                List.of(
                        call("/tmp/a.csv", 1_050, false).named("pwrite64"),
                        call("/tmp/a.csv", 1_100, true)
                                .at(new CallSite("com.acme.Report.save(Report.java:42)", List.of())),
                        call("/usr/lib/jvm/x", 1_234, false)),
                Optional.of(SetAsideReason.JDK));

        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        start_nanos,duration_nanos,operation,target,call,bytes,failed,thread,thread_name,path,call_site,set_aside
                        50,7,write,file,pwrite64,16,false,12,thread 12,/tmp/a.csv,,
                        100,7,write,file,,16,true,12,thread 12,/tmp/a.csv,com.acme.Report.save(Report.java:42),
                        234,7,write,file,,16,false,12,thread 12,/usr/lib/jvm/x,,JDK
                        """
                                .replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tmp/a,b.csv",
                "/tmp/\"quoted\".csv",
                "/tmp/new\nline.csv",
                "/tmp/return\r.csv",
                "/tmp/\r\n,\"\",",
                " /leading and trailing ",
                "/tmp/\\377\\376.bin",
                "/tmp/ü 日本 🙂.csv",
                "/tmp/\t\u0001\u2028.csv",
                "=cmd|'/c calc'!A1",
                "'; DROP TABLE",
                ""
            })
    void keepsEveryName(String name) throws IOException {
        Path file = write(
                List.of(call(name, 1_000, false).at(new CallSite(name, List.of())), call("/next", 1_001, false)),
                Optional.empty());

        List<CSVRecord> rows = parse(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("path")).isEqualTo(name);
        assertThat(rows.get(0).get("call_site")).isEqualTo(name);
        assertThat(rows.get(1).get("path")).isEqualTo("/next");
    }

    /** No file is called so on Linux; but half a character must not spoil the file for others. */
    @Test
    void isUtf8WhateverIsInIt() throws IOException {
        Path file = write(List.of(call("/tmp/\ud800.csv", 1_000, false)), Optional.empty());

        assertThat(parse(file).get(0).get("path")).isEqualTo("/tmp/?.csv");
    }

    @Test
    void tellsInTheEndThatItIsNotWhole() {
        OperationsCsv csv = csv(Path.of("/dev/full"));
        csv.begin();
        IntStream.range(0, 10_000).forEach(i -> csv.heard(call("/tmp/a", i, false), Optional.empty()));

        assertThat(csv.end()).get().satisfies(failure -> assertThat(failure)
                .hasMessage("Could not write all of /dev/full")
                .hasRootCauseInstanceOf(IOException.class));
    }

    @Test
    void tellsInTheEndThatItCouldNotBeOpened() {
        OperationsCsv csv = csv(folder.resolve("missing/operations.csv"));
        csv.begin();
        csv.heard(call("/tmp/a", 1, false), Optional.empty());

        assertThat(csv.end()).isPresent();
    }

    private Path write(List<IoCall> calls, Optional<SetAsideReason> last) {
        Path file = folder.resolve("operations.csv");
        OperationsCsv csv = csv(file);
        csv.begin();
        for (int i = 0; i < calls.size(); i++) {
            csv.heard(calls.get(i), i == calls.size() - 1 ? last : Optional.empty());
        }
        assertThat(csv.end()).isEmpty();
        return file;
    }

    private static OperationsCsv csv(Path file) {
        return new OperationsCsv(file, new Window(1_000, 2_000), thread -> "thread " + thread);
    }

    private static List<CSVRecord> parse(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, UTF_8, FORMAT)) {
            return parser.getRecords();
        }
    }

    private static IoCall call(String path, long start, boolean failed) {
        return new IoCall(Operation.WRITE, IoTarget.FILE, path, path, 12, start, 7, 16, failed);
    }
}
