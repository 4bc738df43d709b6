package com.acme.benchmark.latency;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Ten trivial tests. Each leaves a file, in whose name is which JVM ran it. */
class TenTests {

    static final int WRITES = 3;

    private static final byte[] LINE = "a line of text\n".getBytes(US_ASCII);

    @Test
    void test0() throws IOException {
        write("test0");
    }

    @Test
    void test1() throws IOException {
        write("test1");
    }

    @Test
    void test2() throws IOException {
        write("test2");
    }

    @Test
    void test3() throws IOException {
        write("test3");
    }

    @Test
    void test4() throws IOException {
        write("test4");
    }

    @Test
    void test5() throws IOException {
        write("test5");
    }

    @Test
    void test6() throws IOException {
        write("test6");
    }

    @Test
    void test7() throws IOException {
        write("test7");
    }

    @Test
    void test8() throws IOException {
        write("test8");
    }

    @Test
    void test9() throws IOException {
        write("test9");
    }

    final void write(String test) throws IOException {
        String file = ProcessHandle.current().pid() + "-" + getClass().getSimpleName() + "-" + test;
        try (OutputStream out = new FileOutputStream(file)) {
            for (int i = 0; i < WRITES; i++) {
                out.write(LINE);
            }
        }
        written(Path.of(file));
    }

    /** For a test that checks for itself what was written. */
    void written(Path file) {}
}
