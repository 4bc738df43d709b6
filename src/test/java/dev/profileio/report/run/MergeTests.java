package dev.profileio.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.profileio.report.ReportFolder;
import dev.profileio.report.Result;
import dev.profileio.report.html.HtmlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTests {

    private static final String REPORTS = "target/surefire-reports/profile-io";

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void nameOut() throws IOException {
        folder = folder.toRealPath();
        out = folder.resolve("out");
    }

    private ReportFolder write(String reports, String className, String method, Result result) throws IOException {
        return Runs.write(folder.resolve(reports), className, method, result);
    }

    private Merge.Merged merge(String... folders) throws IOException {
        return new Merge(out, Arrays.stream(folders).map(folder::resolve).toList()).run();
    }

    private HtmlTree page(String page) throws IOException {
        return HtmlTree.parse(Files.readString(out.resolve(page)));
    }

    private static List<String> links(HtmlTree page) {
        return page.all("tbody").get(0).all("a").stream()
                .map(link -> link.attribute("href"))
                .toList();
    }

    @Nested
    class Merges {

        @Test
        void modulesWithTestsOfTheSameName() throws Exception {
            write("shop/orders/" + REPORTS, "com.acme.ATests", "saves", Result.PASSED);
            write("shop/prices/" + REPORTS, "com.acme.ATests", "saves", Result.BREACHED);

            Merge.Merged merged = merge("shop");

            assertThat(merged).isEqualTo(new Merge.Merged(out.resolve("index.html"), 2, List.of("orders", "prices")));
            assertThat(links(page("index.html")))
                    .containsExactly(
                            "prices/com.acme.ATests/saves/index.html", "orders/com.acme.ATests/saves/index.html")
                    .allSatisfy(link -> assertThat(out.resolve(link)).isRegularFile());
            assertThat(page("index.html").all("tbody").get(0).all("tr"))
                    .extracting(row -> row.all("td").get(1).text())
                    .containsExactly("prices", "orders");
            assertThat(links(page("orders/index.html"))).containsExactly("com.acme.ATests/saves/index.html");
            assertThat(page("orders/index.html")
                            .all("header")
                            .get(0)
                            .all("a")
                            .get(0)
                            .attribute("href"))
                    .isEqualTo("../index.html");
        }

        @Test
        void machinesThatBuildTheSameModules() throws Exception {
            for (String machine : List.of("linux", "mac")) {
                write("ci/" + machine + "/libs/files/build/reports/profile-io", "A", "a", Result.PASSED);
                write("ci/" + machine + "/" + REPORTS, "A", "a", Result.PASSED);
            }

            assertThat(merge("ci/linux", "ci/mac").modules())
                    .containsExactly("linux/libs/files", "linux", "mac/libs/files", "mac");
            assertThat(links(page("index.html"))).hasSize(4).doesNotHaveDuplicates();
        }

        @Test
        void oneModuleUnderItsOwnName() throws Exception {
            write("shop/orders/" + REPORTS, "A", "a", Result.PASSED);

            assertThat(merge("shop/orders/" + REPORTS).modules()).containsExactly("orders");
        }

        @Test
        void modulesWhoseFoldersWouldHaveTheSameName() throws Exception {
            for (String module : List.of("a/b", "a-b", "A-B", "index.html")) {
                write("shop/" + module + "/" + REPORTS, "A", "a", Result.PASSED);
            }
            write("shop/a/b/build/reports/profile-io", "A", "a", Result.PASSED);

            assertThat(merge("shop").tests()).isEqualTo(5);
            assertThat(links(page("index.html")))
                    .hasSize(5)
                    .doesNotHaveDuplicates()
                    .allSatisfy(link ->
                            assertThat(out.resolve(link.replace("%7E", "~"))).isRegularFile());
        }

        @Test
        void foldersWithinEachOtherOnce() throws Exception {
            write("shop/orders/" + REPORTS, "A", "a", Result.PASSED);

            assertThat(merge("shop", "shop/orders", "shop/orders").tests()).isEqualTo(1);
        }

        @Test
        void allFilesOfAReport() throws Exception {
            ReportFolder report = write("shop/orders/" + REPORTS, "A", "a", Result.PASSED);
            Files.createDirectories(report.remains());
            Files.writeString(report.remains().resolve("command.txt"), "java");

            merge("shop");

            assertThat(out.resolve("orders/A/a/fork/command.txt")).hasContent("java");
            assertThat(out.resolve("orders/A/a/profile.json")).hasContent("{}");
        }

        @Test
        void nothingOfOtherPrograms() throws Exception {
            write("shop/orders/" + REPORTS, "A", "a", Result.PASSED);
            Path other = Files.createDirectories(folder.resolve("shop/orders/src/main/resources"));
            Files.writeString(other.resolve("summary.properties"), "x=1");
            Files.createDirectories(folder.resolve("shop/orders/" + REPORTS + "/other/folder"));

            assertThat(merge("shop").tests()).isEqualTo(1);
            assertThat(out.resolve("orders/other")).doesNotExist();
        }

        @Test
        void testsThatLeftNoReportBesideThoseThatDid() throws Exception {
            write("shop/orders/" + REPORTS, "A", "a", Result.PASSED);
            Files.createDirectories(folder.resolve("shop/orders/" + REPORTS + "/A/died/fork"));

            assertThat(merge("shop").tests()).isEqualTo(2);
        }

        @Test
        void whatWasMerged() throws Exception {
            write("shop/orders/" + REPORTS, "A", "a", Result.PASSED);
            merge("shop");
            Files.move(out, folder.resolve("first"));
            write("other/prices/" + REPORTS, "A", "a", Result.PASSED);

            assertThat(merge("first", "other").modules()).containsExactly("first/orders", "other/prices");
        }
    }

    @Nested
    class Refuses {

        @Test
        void foldersWithoutReports() throws Exception {
            Files.createDirectories(folder.resolve("shop"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> merge("shop"))
                    .withMessageContaining("found none")
                    .withMessageContaining(folder.resolve("shop").toString());
            assertThat(out).doesNotExist();
        }

        @Test
        void foldersThatAreNone() throws Exception {
            Files.writeString(folder.resolve("file"), "");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> merge("missing"))
                    .withMessageContaining("nothing");
            assertThatIllegalArgumentException().isThrownBy(() -> merge("file")).withMessageContaining("a file");
        }

        @Test
        void toWriteIntoWhatItReads() throws Exception {
            write("shop/orders/" + REPORTS, "A", "a", Result.PASSED);
            Files.createSymbolicLink(folder.resolve("link"), folder.resolve("shop"));

            for (Path inside :
                    List.of(folder.resolve("shop/out"), folder.resolve("shop"), folder.resolve("link/x/y"), folder)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new Merge(inside, List.of(folder.resolve("shop"))).run())
                        .withMessageContaining("outside of the folders");
            }
            assertThat(folder.resolve("shop/out")).doesNotExist();
        }

        @Test
        void toWriteOverAnything() throws Exception {
            write("shop/orders/" + REPORTS, "A", "a", Result.PASSED);
            Files.createDirectories(out);
            Files.writeString(out.resolve("mine"), "mine");

            assertThatIllegalArgumentException().isThrownBy(() -> merge("shop")).withMessageContaining("empty folder");
            assertThat(out.resolve("mine")).hasContent("mine");
            assertThat(out.resolve("index.html")).doesNotExist();
        }

        @Test
        void aFolderWithinThatOfAllReports() throws Exception {
            write("shop/orders/" + REPORTS, "A", "a", Result.PASSED);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> merge("shop/orders/" + REPORTS + "/A"))
                    .withMessageContaining("folder of all reports");
        }
    }

    @Nested
    class FollowsNoSymbolicLink {

        @Test
        void toFilesOrFolders() throws Exception {
            Files.writeString(folder.resolve("secret"), "secret");
            Files.createDirectories(folder.resolve("secrets"));
            Files.writeString(folder.resolve("secrets/file"), "secret");
            ReportFolder report = write("shop/orders/" + REPORTS, "A", "a", Result.PASSED);
            Files.createSymbolicLink(report.path().resolve("linked"), folder.resolve("secret"));
            Files.createSymbolicLink(report.path().resolve("links"), folder.resolve("secrets"));
            Files.createSymbolicLink(report.path().resolveSibling("b"), folder.resolve("secrets"));
            write("elsewhere/" + REPORTS, "A", "a", Result.PASSED);
            Files.createSymbolicLink(folder.resolve("shop/linked"), folder.resolve("elsewhere"));

            assertThat(merge("shop").tests()).isEqualTo(1);

            assertThat(out.resolve("orders/A/a/linked").toFile()).doesNotExist();
            assertThat(Files.exists(out.resolve("orders/A/a/linked"), LinkOption.NOFOLLOW_LINKS))
                    .isFalse();
            assertThat(Files.exists(out.resolve("orders/A/a/links"), LinkOption.NOFOLLOW_LINKS))
                    .isFalse();
            assertThat(Files.exists(out.resolve("orders/A/b"), LinkOption.NOFOLLOW_LINKS))
                    .isFalse();
        }
    }
}
