package dev.profileio.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.fork.ForkCommand;
import dev.profileio.fork.ParentJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountsTests {

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    /** Beside the temporary files, which are shared as a whole. */
    @TempDir(factory = InSharedMemory.class)
    Path folder;

    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = Files.createFile(folder.toRealPath().resolve("a b.jar"));
    }

    @Test
    void letTheForkWriteIntoTheProjectAndItsFolders() {
        Path work = folder.resolve("work");

        assertThat(mounts(List.of(), List.of(), work))
                .contains(new Mount(PROJECT, PROJECT, false), new Mount(work, work, false))
                .noneMatch(Mount::readOnly);
    }

    @Test
    void showTheClassPathReadOnly() {
        assertThat(mounts(
                        List.of(),
                        List.of(jar.toString(), folder.resolve("absent.jar").toString()),
                        PROJECT))
                .filteredOn(Mount::readOnly)
                .containsExactly(new Mount(jar, jar, true));
    }

    @Test
    void showWhatTheProjectHasOnceOnly() {
        assertThat(mounts(List.of(), List.of(PROJECT.resolve("target/classes").toString()), PROJECT))
                .noneMatch(Mount::readOnly);
    }

    @Test
    void followALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.toRealPath().resolve("link.jar"), jar);

        assertThat(mounts(List.of(), List.of(link.toString()), PROJECT))
                .filteredOn(Mount::readOnly)
                .containsExactly(new Mount(jar, jar, true), new Mount(jar, link, true));
    }

    @Test
    void showFilesThatArgumentsName() throws IOException {
        Path agent = Files.createFile(folder.toRealPath().resolve("agent.jar"));
        Path modules = Files.createDirectory(folder.toRealPath().resolve("modules"));

        assertThat(mounts(
                        List.of(
                                "-javaagent:" + agent + "=destfile=" + folder.resolve("absent.exec") + ",append=true",
                                "--module-path=" + modules),
                        List.of(),
                        PROJECT))
                .filteredOn(Mount::readOnly)
                .containsExactlyInAnyOrder(new Mount(agent, agent, true), new Mount(modules, modules, true));
    }

    @Test
    void hideNothingThatIsTheImagesOwn() {
        String home = System.getProperty("java.home");

        assertThat(mounts(
                        List.of(
                                "-Djava.library.path=/usr/lib:/lib:/",
                                "-Djava.security.egd=file:/dev/urandom",
                                "-Duser.home=" + System.getProperty("user.home"),
                                "-Djavax.net.ssl.trustStore=" + home + "/lib/security/cacerts"),
                        List.of(),
                        PROJECT))
                .noneMatch(Mount::readOnly);
    }

    private static List<Mount> mounts(List<String> arguments, List<String> classPath, Path work) {
        ParentJvm jvm = new ParentJvm(Path.of(System.getProperty("java.home")), arguments, classPath, Map.of());
        return new Mounts()
                .with(new ForkCommand(List.of(), jvm, List.of()), work)
                .list();
    }
}
