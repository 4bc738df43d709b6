package dev.profileio.trace.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryCodeTests {

    @ParameterizedTest
    @CsvSource({
        "java.io.FileOutputStream com.acme.Report com.acme.ReportTest, com.acme.Report",
        "sun.nio.ch.FileChannelImpl com.fasterxml.jackson.core.JsonGenerator com.acme.Report, com.acme.Report",
        "java.io.FileOutputStream dev.profileio.fork.Body, dev.profileio.fork.Body",
        "java.io.FileOutputStream org.slf4j.Logger jdk.Internal, org.slf4j.Logger",
        "java.io.FileOutputStream java.lang.Thread, java.lang.Thread",
        "javax.crypto.Cipher javafoo.Bar, javafoo.Bar",
    })
    void is_not_named_where_the_users_own_is_there(String stack, String named) {
        List<StackTraceElement> frames = stack(stack);

        assertThat(frames.get(LibraryCode.DEFAULT.frameToName(frames)).getClassName())
                .isEqualTo(named);
    }

    @Test
    void is_what_the_user_says() {
        List<StackTraceElement> frames = stack("java.io.FileOutputStream com.acme.io.Writer com.acme.Report");

        assertThat(new LibraryCode(List.of("com.acme.io.")).frameToName(frames)).isEqualTo(2);
    }

    @Test
    void made_by_the_compiler_has_no_line_and_is_not_named() {
        List<StackTraceElement> frames = List.of(
                new StackTraceElement("java.io.FileOutputStream", "write", null, 10),
                new StackTraceElement("com.acme.Report$$Lambda", "accept", null, -1),
                new StackTraceElement("com.acme.Report", "save", "Report.java", 42));

        assertThat(LibraryCode.DEFAULT.frameToName(frames)).isEqualTo(2);
    }

    private static List<StackTraceElement> stack(String classes) {
        return Arrays.stream(classes.split(" "))
                .map(name -> new StackTraceElement(name, "method", "File.java", 1))
                .toList();
    }
}
