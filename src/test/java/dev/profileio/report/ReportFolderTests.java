package dev.profileio.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTests {

    @TempDir
    private Path reports;

    @Nested
    class IsPlaced {

        @Test
        void underItsClassAndTest() {
            assertThat(ReportFolder.of(reports, "com.acme.ReportTests", "save").path())
                    .isEqualTo(reports.resolve("com.acme.ReportTests/save"));
        }

        @Test
        void underTheFolderOfReportsWhateverTheTestIsCalled() {
            assertThat(ReportFolder.of(reports, "..", "../../x").path().normalize())
                    .startsWithRaw(reports)
                    .matches(path -> path.getNameCount() == reports.getNameCount() + 2);
        }

        @Test
        void withFilesOfFixedNames() {
            ReportFolder folder = new ReportFolder(reports);

            assertThat(folder.json()).isEqualTo(reports.resolve("profile.json"));
            assertThat(folder.histogram()).isEqualTo(reports.resolve("histogram.png"));
            assertThat(folder.heatmap()).isEqualTo(reports.resolve("heatmap.png"));
            assertThat(folder.trace()).isEqualTo(reports.resolve("trace"));
        }
    }

    @Nested
    class IsPrepared {

        @Test
        void whereNothingWas() throws Exception {
            ReportFolder folder = folder();
            folder.prepare();

            assertThat(folder.path()).isEmptyDirectory();
        }

        @Test
        void withoutWhatAnEarlierRunLeft() throws Exception {
            ReportFolder folder = folder();
            Files.createDirectories(folder.trace().resolve("deeper"));
            Files.writeString(folder.trace().resolve("deeper/t.1"), "x");
            Files.writeString(folder.heatmap(), "x");

            folder.prepare();

            assertThat(folder.path()).isEmptyDirectory();
        }

        @Test
        void withoutFollowingALinkOutOfIt() throws Exception {
            ReportFolder folder = folder();
            Path elsewhere = Files.createDirectory(reports.resolve("elsewhere"));
            Files.writeString(elsewhere.resolve("precious"), "x");
            Files.createDirectories(folder.path());
            Files.createSymbolicLink(folder.trace(), elsewhere);

            folder.prepare();

            assertThat(folder.path()).isEmptyDirectory();
            assertThat(elsewhere.resolve("precious")).exists();
        }
    }

    private ReportFolder folder() {
        return ReportFolder.of(reports, "com.acme.ReportTests", "save");
    }
}
