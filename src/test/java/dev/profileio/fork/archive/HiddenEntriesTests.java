package dev.profileio.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenEntriesTests {

    @TempDir
    Path folder;

    @Test
    void areNotThereForTheKernelAndTheSameForAClassLoader() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("cläss es"));
        Path jar = Files.createFile(folder.resolve("a.jar"));

        List<String> hidden = HiddenEntries.allBut(List.of(classes.toString(), jar.toString()), Set.of(jar.toString()))
                .orElseThrow();

        assertThat(hidden).hasSize(2).endsWith(jar.toString());
        assertThat(new File(hidden.get(0))).doesNotExist();
        assertThat(new File(hidden.get(0)).getCanonicalFile())
                .isEqualTo(classes.toFile().getCanonicalFile());
    }

    @Test
    void areShownAgainAsTheyWere() {
        List<String> classPath = List.of("/a/b.jar", "/c", "/d/e/f");

        assertThat(HiddenEntries.shown(String.join(
                        ":", HiddenEntries.allBut(classPath, Set.of()).orElseThrow())))
                .isEqualTo("/a/b.jar:/c:/d/e/f");
        assertThat(HiddenEntries.shown("/a/b.jar:/c/..")).isEqualTo("/a/b.jar:/c/..");
    }

    @Test
    void mayBeBelowALink() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("real/classes"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        String hidden = HiddenEntries.allBut(List.of(link.resolve("classes").toString()), Set.of())
                .orElseThrow()
                .get(0);

        assertThat(new File(hidden).getCanonicalPath())
                .isEqualTo(classes.toRealPath().toString());
    }

    @Test
    void areNoLinksThemselves() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("classes")));

        assertThat(HiddenEntries.allBut(List.of(link.toString()), Set.of())).isEmpty();
        assertThat(HiddenEntries.allBut(List.of(link.toString()), Set.of(link.toString())))
                .contains(List.of(link.toString()));
    }

    @Test
    void areWrittenInOneWayOnly() {
        assertThat(HiddenEntries.allBut(List.of("/a/../b"), Set.of())).isEmpty();
        assertThat(HiddenEntries.allBut(List.of("a"), Set.of())).isEmpty();
        assertThat(HiddenEntries.allBut(List.of("/"), Set.of())).isEmpty();
        assertThat(HiddenEntries.allBut(List.of(""), Set.of())).isEmpty();
    }

    @Test
    void areNotWhereTheDetourIsThere() throws IOException {
        String hidden = HiddenEntries.allBut(List.of(folder.resolve("a").toString()), Set.of())
                .orElseThrow()
                .get(0);
        Files.createDirectory(Path.of(hidden).getParent().getParent());

        assertThat(HiddenEntries.allBut(List.of(folder.resolve("a").toString()), Set.of()))
                .isEmpty();
    }
}
