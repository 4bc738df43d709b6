package dev.profileio.trace.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTests {

    private final SourceFiles sourceFiles = new SourceFiles(getClass().getClassLoader());

    @ParameterizedTest
    @CsvSource({
        "dev.profileio.trace.jfr.SourceFilesTests, SourceFilesTests.java",
        "dev.profileio.trace.jfr.SourceFilesTests$Nested, SourceFilesTests.java",
        "dev.profileio.trace.jfr.BesideTheTests, SourceFilesTests.java",
        "java.io.FileOutputStream, FileOutputStream.java",
        "java.lang.invoke.MethodHandles, MethodHandles.java",
        "tools.jackson.core.JsonGenerator, JsonGenerator.java",
    })
    void are_those_that_the_compiler_wrote_down(String className, String file) {
        assertThat(sourceFiles.of(className)).isEqualTo(file);
    }

    @Test
    void are_unknown_of_classes_made_at_run_time() {
        assertThat(sourceFiles.of("com.acme.Report$$Lambda/0x0000000800c03000")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 8, 9, 100})
    void are_unknown_of_broken_class_files(int length) {
        ClassLoader broken = new ClassLoader() {
            @Override
            public InputStream getResourceAsStream(String name) {
                byte[] bytes = new byte[length];
                int[] magic = {0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61, 0, 9};
                for (int i = 0; i < Math.min(length, magic.length); i++) {
                    bytes[i] = (byte) magic[i];
                }
                return new ByteArrayInputStream(bytes);
            }
        };

        assertThat(new SourceFiles(broken).of("com.acme.Report")).isNull();
    }

    static class Nested {}
}

class BesideTheTests {}
