package dev.profileio.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowsTests {

    private final Shadows shadows = new Shadows(List.of("com.acme.Order", "com.acme.Order$Line", "Unnamed"));

    @TempDir
    Path folder;

    @Test
    void areFoundInAFolder() throws IOException {
        Files.createDirectories(folder.resolve("com/acme"));
        Files.createFile(folder.resolve("com/acme/Other.class"));
        assertThat(shadows.areInFolder(folder)).isFalse();

        Files.createFile(folder.resolve("com/acme/Order$Line.class"));
        assertThat(shadows.areInFolder(folder)).isTrue();
    }

    @Test
    void areFoundWithoutAPackage() throws IOException {
        Files.createFile(folder.resolve("Unnamed.class"));

        assertThat(shadows.areInFolder(folder)).isTrue();
    }

    @Test
    void areNotInAFolderThatIsNotThere() {
        assertThat(shadows.areInFolder(folder.resolve("none"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "com/acme/Order.class, true",
        "META-INF/versions/21/com/acme/Order.class, true",
        "com/acme/Order.java, false",
        "org/acme/Order.class, false",
        "META-INF/versions/, false"
    })
    void areFoundInAJar(String entry, boolean shadow) throws IOException {
        Path jar = folder.resolve("a.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
        }

        assertThat(shadows.areInJar(jar)).isEqualTo(shadow);
    }
}
