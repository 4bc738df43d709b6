package dev.profileio.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTests {

    private WorkFolder work;

    @BeforeEach
    void create() throws Exception {
        work = WorkFolder.create();
    }

    @AfterEach
    void delete() {
        work.close();
    }

    @Test
    void isPrivateToTheUser() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void isEmptyButForAPlaceForTheTrace() {
        assertThat(work.trace()).isEmptyDirectory();
        assertThat(work.path()).isDirectoryNotContaining(file -> !file.equals(work.trace()));
    }

    @Test
    void hasNoSymbolicLinkOnItsWay() throws Exception {
        assertThat(work.path()).isEqualTo(work.path().toRealPath());
    }

    @Test
    void isAnotherEachTime() throws Exception {
        WorkFolder other = WorkFolder.create();
        try {
            assertThat(other.path()).isNotEqualTo(work.path());
        } finally {
            other.close();
        }
    }

    @Test
    void isDeletedWithAllThatIsInIt() throws Exception {
        Path deep = Files.createDirectories(work.path().resolve("a/b/ü c"));
        Files.writeString(deep.resolve("file"), "x");
        Files.writeString(work.trace().resolve("t.1"), "x");

        work.close();

        assertThat(work.path()).doesNotExist();
    }

    @Test
    void isDeletedWithoutFollowingALinkOutOfIt(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("precious"), "x");
        Files.createSymbolicLink(work.path().resolve("link"), elsewhere);
        Files.createSymbolicLink(work.path().resolve("dangling"), elsewhere.resolve("absent"));

        work.close();

        assertThat(work.path()).doesNotExist();
        assertThat(elsewhere.resolve("precious")).exists();
    }

    @Test
    void mayBeGoneAlready() {
        work.close();
        work.close();

        assertThat(work.path()).doesNotExist();
    }
}
