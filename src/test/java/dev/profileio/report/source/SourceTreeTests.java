package dev.profileio.report.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTreeTests {

    private static final String FRAME = "com.acme.Report.save(Report.java:3)";

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void makeProject() throws IOException {
        folder = folder.toRealPath();
        project = Files.createDirectories(folder.resolve("shop/orders"));
        write("shop/pom.xml", "<project/>");
        write("shop/orders/pom.xml", "<project/>");
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private SourceTree tree() {
        return new SourceTree(project);
    }

    @Nested
    class Finds {

        @Test
        void aLineWithTwoBeforeAndTwoAfterIt() throws Exception {
            Path file = write("shop/orders/src/main/java/com/acme/Report.java", "1\n2\n3\n4\n5\n6\n");

            assertThat(tree().find(FRAME)).hasValueSatisfying(line -> {
                assertThat(line.file()).isEqualTo(file);
                assertThat(line.line()).isEqualTo(3);
                assertThat(line.first()).isEqualTo(1);
                assertThat(line.around()).containsExactly("1", "2", "3", "4", "5");
            });
        }

        @Test
        void theFirstAndTheLastLine() throws Exception {
            write("shop/orders/src/main/java/com/acme/Report.java", "1\n2\n3\n4\n5\n6");

            assertThat(tree().find("com.acme.Report.save(Report.java:1)")).hasValueSatisfying(line -> {
                assertThat(line.first()).isEqualTo(1);
                assertThat(line.around()).containsExactly("1", "2", "3");
            });
            assertThat(tree().find("com.acme.Report.save(Report.java:6)")).hasValueSatisfying(line -> {
                assertThat(line.first()).isEqualTo(4);
                assertThat(line.around()).containsExactly("4", "5", "6");
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "src/main/java/com/acme",
                    "src/test/java/com/acme",
                    "src/it/java/com/acme",
                    "src/main/kotlin/com/acme",
                    "src/test/groovy/com/acme",
                    "src/main/scala/com/acme",
                })
        void sourceOfEveryLanguage(String place) throws Exception {
            Path file = write("shop/orders/" + place + "/Report.java", "1\n2\n3\n");

            assertThat(tree().find(FRAME).map(SourceLine::file)).hasValue(file);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "com.acme.Report$Inner.<init>(Report.java:3)",
                    "com.acme.Report.lambda$save$0(Report.java:3)",
                    "com.acme.Other.save(Report.java:3)",
                    "app//com.acme.Report.save(Report.java:3)",
                    "app/acme@1.0/com.acme.Report.save(Report.java:3)",
                })
        void framesOfEveryForm(String frame) throws Exception {
            Path file = write("shop/orders/src/main/java/com/acme/Report.java", "1\n2\n3\n");

            assertThat(tree().find(frame).map(SourceLine::file)).hasValue(file);
        }

        @Test
        void aClassWithoutPackage() throws Exception {
            Path file = write("shop/orders/src/main/java/Report.java", "1\n2\n3\n");

            assertThat(tree().find("Report.save(Report.java:3)").map(SourceLine::file))
                    .hasValue(file);
        }

        @Test
        void theFolderThatLeavesOutWhatAllPackagesHaveInCommon() throws Exception {
            write("shop/orders/src/main/kotlin/Report.java", "package com.other\n2\n3\n");
            Path file = write("shop/orders/src/main/kotlin/acme/Report.java", "\npackage com.acme;\n3\n");

            assertThat(tree().find(FRAME).map(SourceLine::file)).hasValue(file);
        }

        @Test
        void anotherModule() throws Exception {
            Path file = write("shop/libraries/files/src/main/java/com/acme/Report.java", "1\n2\n3\n");

            assertThat(tree().find(FRAME).map(SourceLine::file)).hasValue(file);
        }

        @Test
        void theProjectsOwnBeforeThatOfAnotherModule() throws Exception {
            write("shop/first/src/main/java/com/acme/Report.java", "1\n2\n3\n");
            Path file = write("shop/orders/src/test/java/com/acme/Report.java", "1\n2\n3\n");

            assertThat(tree().find(FRAME).map(SourceLine::file)).hasValue(file);
        }

        @Test
        void whatIsNoUtf8() throws Exception {
            Path file = write("shop/orders/src/main/java/com/acme/Report.java", "");
            Files.write(file, new byte[] {'1', '\n', '2', '\n', (byte) 0xfc, '\n'});

            assertThat(tree().find(FRAME))
                    .hasValueSatisfying(line -> assertThat(line.around()).containsExactly("1", "2", "\ufffd"));
        }
    }

    @Nested
    class FindsNothing {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "no Java stack",
                    "com.acme.Report.save(Unknown Source)",
                    "com.acme.Report.save(Native Method)",
                    "com.acme.Report.save(Report.java)",
                    "com.acme.Report.save(Report.java:0)",
                    "com.acme.Report.save(Report.java:99999999999)",
                    "com.acme.Report.save(Report.java:4)",
                    "com.acme.Missing.save(Missing.java:3)",
                })
        void whereThereIsNoSuchLine(String frame) throws Exception {
            write("shop/orders/src/main/java/com/acme/Report.java", "1\n2\n3\n");

            assertThat(tree().find(frame)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Report.save(../../../secret.txt:1)",
                    "Report.save(..\\secret.txt:1)",
                    "Report.save(..:1)",
                    "Report.save(.hidden:1)",
                    "com...Report.save(secret.txt:1)",
                    "Report.save(/etc/passwd:1)",
                    "Report.save(a\0b:1)",
                    "../../..//Report.save(secret.txt:1)",
                })
        void outsideOfTheSources(String frame) throws Exception {
            write("shop/orders/src/main/java/Report.java", "1\n");
            write("shop/orders/src/main/java/.hidden", "1\n");
            write("shop/orders/secret.txt", "1\n");
            write("shop/orders/src/secret.txt", "1\n");

            assertThat(tree().find(frame)).isEmpty();
        }

        @Test
        void thatASymbolicLinkLeadsOutTo() throws Exception {
            Path secret = write("secret/com/acme/Report.java", "1\n2\n3\n");
            Path sources = Files.createDirectories(project.resolve("src/main/java/com/acme"));
            Files.createSymbolicLink(sources.resolve("Report.java"), secret);
            Files.createSymbolicLink(project.resolve("src/test"), folder.resolve("secret"));
            Files.createSymbolicLink(project.resolve("src/main/kotlin"), folder.resolve("secret"));

            assertThat(tree().find(FRAME)).isEmpty();
        }

        @Test
        void aboveTheRepository() throws Exception {
            Files.createDirectories(folder.resolve("shop/orders/.git"));
            write("shop/first/src/main/java/com/acme/Report.java", "1\n2\n3\n");

            assertThat(tree().find(FRAME)).isEmpty();
        }

        @Test
        void besideAProjectThatIsNoModule() throws Exception {
            write("beside/src/main/java/com/acme/Report.java", "1\n2\n3\n");

            assertThat(tree().find(FRAME)).isEmpty();
        }

        @Test
        void whereThereIsNoProject() {
            assertThat(new SourceTree(folder.resolve("missing")).find(FRAME)).isEmpty();
        }

        @Test
        void amongWhatWasBuilt() throws Exception {
            write("shop/other/target/src/main/java/com/acme/Report.java", "1\n2\n3\n");
            write("shop/other/.cache/src/main/java/com/acme/Report.java", "1\n2\n3\n");

            assertThat(tree().find(FRAME)).isEmpty();
        }

        @Test
        void thatIsTooLarge() throws Exception {
            write("shop/orders/src/main/java/com/acme/Report.java", "1\n".repeat((2 << 20) + 1));

            assertThat(tree().find(FRAME)).isEmpty();
        }
    }
}
