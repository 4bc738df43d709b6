package dev.profileio.fork.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveRecipeTests {

    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xshare:off",
                "-Xshare:dump",
                "-XX:SharedArchiveFile=a.jsa",
                "-XX:+AutoCreateSharedArchive",
                "-XX:AOTCache=a.aot",
                "-XX:AOTMode=off",
                "-XX:SharedClassListFile=a",
                "-javaagent:jacoco.jar=destfile=x",
                "-agentlib:jdwp=transport=dt_socket",
                "-agentpath:/a.so",
                "-Xbootclasspath/a:/a.jar",
                "--patch-module=a=/b",
                "--module-path=/a",
                "-Djava.system.class.loader=com.acme.Loader",
                "-XX:StartFlightRecording=filename=a.jfr",
                "-XX:-CompactStrings",
                "-Dcom.sun.management.jmxremote",
                "--add-opens"
            })
    void isNoneWithWhatChangesWhereClassesComeFrom(String argument) {
        assertThat(ArchiveRecipe.isPossibleWith(List.of("-ea", argument))).isFalse();
    }

    @Test
    void isPossibleWithWhatDoesNot() {
        assertThat(ArchiveRecipe.isPossibleWith(List.of(
                        "-ea",
                        "-Xmx1g",
                        "-Da=b",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:FlightRecorderOptions=repository=/a,stackdepth=256")))
                .isTrue();
    }

    @Test
    void keepsOfArgumentsWhatDecidesWhatMemoryLooksLike() {
        assertThat(ArchiveRecipe.decisive(
                        List.of("-ea", "-Xmx1g", "-Da=b", "-Xlog:gc:file=/a", "-XX:+UseSerialGC", "-XX:OnError=a")))
                .containsExactly("-Xmx1g", "-XX:+UseSerialGC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-reads=java.xml=ALL-UNNAMED",
                "--add-modules=java.sql",
                "--enable-native-access=ALL-UNNAMED",
                "--enable-preview"
            })
    void keepsOfArgumentsWhatDecidesWhatModulesLookLike(String argument) {
        assertThat(ArchiveRecipe.decisive(List.of("-ea", argument))).containsExactly(argument);
    }

    @Test
    void isTheSameWhereverFlightRecorderRecordsTo() {
        List<String> one = ArchiveRecipe.decisive(List.of("-XX:FlightRecorderOptions=repository=/a,stackdepth=256"));
        List<String> other = ArchiveRecipe.decisive(List.of("-XX:FlightRecorderOptions=repository=/b,stackdepth=256"));

        assertThat(one).isEqualTo(other);
        assertThat(new ArchiveRecipe(JDK, one, List.of(), List.of()).records()).isTrue();
        assertThat(new ArchiveRecipe(JDK, List.of(), List.of(), List.of()).records())
                .isFalse();
    }

    @Test
    void hasAnotherKeyForAnotherStateOfAJar() throws IOException {
        Path jar = Files.createFile(folder.resolve("a.jar"));
        ArchiveRecipe recipe = new ArchiveRecipe(JDK, List.of(), List.of(jar.toString()), List.of());
        String key = recipe.key();
        assertThat(recipe.key()).isEqualTo(key).matches("[0-9a-f]{32}");

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));

        assertThat(recipe.key()).isNotEqualTo(key);
        assertThat(new ArchiveRecipe(JDK, List.of("-Xint"), List.of(jar.toString()), List.of()).key())
                .isNotEqualTo(recipe.key());
    }
}
