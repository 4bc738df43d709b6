package dev.profileio.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternsTests {

    private final PathPatterns patterns =
            PathPatterns.of(List.of("/tmp", "/private/tmp"), List.of("/home/ann/acme"), List.of("/home/ann", "/"));

    @ParameterizedTest
    @CsvSource({
        "/tmp/junit-8612339214214873563/report.csv, <tmp>/report.csv",
        "/tmp/junit8612339214214873563/report.csv, <tmp>/report.csv",
        "/private/tmp/junit-8612339214214873563/a/b.csv, <tmp>/a/b.csv",
        "/tmp/report123456789012.csv, <tmp>/report*.csv",
        "/tmp/fixed/report.csv, <tmp>/fixed/report.csv",
        "/tmp/0f8fad5b-d9cb-469f-a165-70867728950e/x, <tmp>/x",
        "/tmp/junit-1234567/0f8fad5b-d9cb-469f-a165-70867728950e.bin, <tmp>/*.bin",
        "/tmp/junit-1234567/part-00042.csv, <tmp>/part-*.csv",
        "/tmp/junit-1234567/part-7.csv, <tmp>/part-7.csv",
        "/home/ann/acme/target/out.csv, <project>/target/out.csv",
        "/home/ann/.cache/d41d8cd98f00b204e9800998ecf8427e, <home>/.cache/*",
        "/home/anna/x, /home/anna/x",
        "/etc/hosts, /etc/hosts",
        "/tmp, /tmp",
        "socket, socket",
    })
    void have_no_part_that_changes(String path, String pattern) {
        assertThat(patterns.of(path)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({"/home/ann/acme/target/tmp-1/junit-123456/a, <tmp>/a", "/home/ann/acme/src/a, <project>/src/a"})
    void know_temporary_files_in_the_project(String path, String pattern) {
        PathPatterns inProject = PathPatterns.of(
                List.of("/home/ann/acme/target/tmp-1"), List.of("/home/ann/acme"), List.of("/home/ann"));

        assertThat(inProject.of(path)).isEqualTo(pattern);
    }
}
