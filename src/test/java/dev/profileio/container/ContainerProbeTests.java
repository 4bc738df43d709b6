package dev.profileio.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import dev.profileio.TracerKind;
import dev.profileio.trace.Usability;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/** What is missing is named, with what to do; tried on the engine and the images of it/docker. */
class ContainerProbeTests {

    private static final int JDK = Runtime.version().feature();

    private static final String IMAGE = "profile-io-test:" + JDK;

    private static final String ANOTHER = "name another image by profileio.container.image";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void removeImages() {
        made.forEach(image -> client().removeImageCmd(image).exec());
    }

    @Test
    void an_image_with_all_that_is_needed_is_usable() {
        assertThat(probe(IMAGE)).isInstanceOfSatisfying(Usability.Usable.class, usable -> {
            assertThat(usable.tracer().kind()).isEqualTo(TracerKind.CONTAINER);
            assertThat(usable.tracer().version()).matches("\\d+\\.\\d+.*");
        });
        assertThat(client().listContainersCmd().withShowAll(true).exec())
                .extracting(Container::getCommand)
                .doesNotContain("sleep 120");
    }

    @Nested
    class Where_there_is_no {

        @Test
        void testcontainers() throws Exception {
            List<URL> urls = new ArrayList<>();
            for (String entry : classPath().split(File.pathSeparator, -1)) {
                if (!entry.contains("testcontainers") && !entry.contains("docker-java")) {
                    urls.add(Path.of(entry).toUri().toURL());
                }
            }
            try (URLClassLoader without =
                    new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                Object unusable = without.loadClass(ContainerTracer.class.getName())
                        .getMethod("probe", Optional.class)
                        .invoke(null, Optional.empty());

                assertThat(unusable)
                        .hasToString("Unusable[tried=looking for Testcontainers, through which ProfileIO talks to the "
                                + "container engine, reason=it is not on the class path of the test (no class "
                                + "org.testcontainers.DockerClientFactory), cures=[add the dependency "
                                + "org.testcontainers:testcontainers, version 2.0.5 or newer, with scope test]]");
            }
        }

        @Test
        void engine(@TempDir Path folder) throws Exception {
            assertThat(probeInAnotherMountNamespace("mount -t tmpfs tmpfs /run", folder))
                    .contains("tried: asking Testcontainers for a container engine")
                    .contains("reason: Could not find a valid Docker environment.")
                    .contains("cure: start Docker, or another engine that Testcontainers finds; \"docker info\" tells "
                            + "whether it answers")
                    .contains("cure: where it listens at an address of its own, set DOCKER_HOST to that");
        }

        @Test
        void such_image() {
            Usability.Unusable unusable = unusable("profile-io-test:absent");

            assertThat(unusable.tried())
                    .isEqualTo("the image profile-io-test:absent, which profileio.container.image names");
            assertThat(unusable.reason())
                    .startsWith("the engine has none of that name, and cannot pull it: Pulling the image "
                            + "profile-io-test:absent failed: ");
            assertThat(unusable.cures())
                    .containsExactly(
                            "correct profileio.container.image",
                            "docker pull profile-io-test:absent, or docker login before it");
        }

        @Test
        void image_with_a_name_that_can_be_one() {
            assertThat(unusable("Not An Image").reason()).contains("Not An Image");
        }

        /** There never was one with that JDK. */
        @Test
        void public_image_to_build_the_default_one_from() {
            Usability.Unusable unusable =
                    (Usability.Unusable) new ContainerProbe(Engine::find, Optional.empty(), 1).probe();

            assertThat(unusable.tried())
                    .startsWith("building the image profile-io/jdk-1:")
                    .contains("FROM eclipse-temurin:1-jdk", "strace");
            assertThat(unusable.reason()).contains("Could not build image: ");
            assertThat(unusable.cures())
                    .containsExactly("where that public image, or its packages, cannot be had: name another image with "
                            + "a JDK 1 and strace by profileio.container.image");
        }
    }

    @Nested
    class An_image_without {

        @Test
        void java() throws Exception {
            String image = image("for folder in $(echo $PATH | tr : ' '); do rm -f $folder/java; done");

            Usability.Unusable unusable = unusable(image);
            assertThat(unusable.tried()).contains("in the image " + image);
            assertThat(unusable.reason()).contains("java").contains("not found");
            assertThat(unusable.cures())
                    .containsExactly(ANOTHER + ": one with a JDK " + JDK + " whose java is on its PATH");
        }

        @Test
        void the_jdk_of_the_tests_own_version() {
            int other = JDK + 1;
            Usability.Unusable unusable =
                    (Usability.Unusable) new ContainerProbe(Engine::find, Optional.of(IMAGE), other).probe();

            assertThat(unusable.tried()).isEqualTo("java -version in the image " + IMAGE);
            assertThat(unusable.reason())
                    .isEqualTo("expected JDK " + other + ", as the test's own JVM is, found JDK " + JDK);
            assertThat(unusable.cures())
                    .containsExactly(ANOTHER + ": one with a JDK " + other, "run the tests on a JDK " + JDK);
        }

        @Test
        void strace() throws Exception {
            String image = image("rm -f $(command -v strace)");

            Usability.Unusable unusable = unusable(image);
            assertThat(unusable.tried()).isEqualTo("strace -V in the image " + image);
            assertThat(unusable.reason()).contains("strace").contains("not found");
            assertThat(unusable.cures())
                    .containsExactly("in the image's Dockerfile, install strace 5.6 or newer: apt-get install strace, "
                            + "dnf install strace, or apk add strace");
        }

        @Test
        void leave_to_trace() throws Exception {
            String image = image("printf '#!/bin/sh\\n[ \"$1\" = -V ] && echo \"strace -- version 6.1\" && exit\\n"
                    + "echo \"strace: ptrace(PTRACE_TRACEME, ...): Operation not permitted\" >&2; exit 1\\n'"
                    + " > $(command -v strace)");

            Usability.Unusable unusable = unusable(image);
            assertThat(unusable.tried()).isEqualTo("a trace of \"strace -V\" with strace 6.1 in the image " + image);
            assertThat(unusable.reason())
                    .isEqualTo("exit code 1: strace: ptrace(PTRACE_TRACEME, ...): Operation not permitted");
            assertThat(unusable.cures())
                    .contains("let the engine allow ptrace in containers: Docker does by default, from 19.03 on Linux "
                            + "4.8");
        }

        @Test
        void anything_to_run() throws Exception {
            String image = image("rm -f $(command -v sleep)");

            Usability.Unusable unusable = unusable(image);
            assertThat(unusable.tried()).isEqualTo("starting a container of the image " + image);
            assertThat(unusable.reason()).contains("sleep");
            assertThat(unusable.cures()).containsExactly(ANOTHER + ": one of Linux with sleep, cp, test and sh");
        }
    }

    /** As where the engine is in a virtual machine, or on another machine: here it has another view of the files. */
    @Nested
    class A_folder_that_the_engine {

        @Test
        void sees_otherwise(@TempDir Path folder) throws Exception {
            assertThat(probeInAnotherMountNamespace("mount -t tmpfs tmpfs " + folder, folder))
                    .contains("tried: sharing the folder " + folder)
                    .contains("reason: exit code 1: cp: cannot stat")
                    .contains("cure: " + ImageProbe.SHARE);
        }

        @Test
        void does_not_see(@TempDir(factory = InSharedMemory.class) Path folder) throws Exception {
            Path unseen = folder.resolve("unseen");
            assertThat(probeInAnotherMountNamespace("mount -t tmpfs tmpfs " + folder + " && mkdir " + unseen, unseen))
                    .contains("tried: starting a container of the image " + IMAGE)
                    .contains("bind source path does not exist: " + unseen)
                    .contains("cure: " + ImageProbe.SHARE);
        }
    }

    private static Usability probe(String image) {
        return ContainerTracer.probe(Optional.of(image));
    }

    private static Usability.Unusable unusable(String image) {
        Usability usability = probe(image);
        assertThat(usability).isInstanceOf(Usability.Unusable.class);
        return (Usability.Unusable) usability;
    }

    private static DockerClient client() {
        return DockerClientFactory.instance().client();
    }

    /** The image, changed by a script. */
    private String image(String script) throws Exception {
        String container = client().createContainerCmd(IMAGE)
                .withCmd("sh", "-c", script)
                .exec()
                .getId();
        try {
            client().startContainerCmd(container).exec();
            assertThat(client().waitContainerCmd(container).start().awaitCompletion(20, TimeUnit.SECONDS))
                    .isTrue();
            String image = "profile-io-test:changed-" + ProcessHandle.current().pid() + "-" + made.size();
            client().commitCmd(container)
                    .withRepository("profile-io-test")
                    .withTag(image.substring(image.indexOf(':') + 1))
                    .exec();
            made.add(image);
            return image;
        } finally {
            client().removeContainerCmd(container).withForce(true).exec();
        }
    }

    private static String probeInAnotherMountNamespace(String script, Path temporaryFiles) throws Exception {
        Process process = new ProcessBuilder(
                        "unshare",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        script + " && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporaryFiles,
                        "-cp",
                        classPath(),
                        Main.class.getName(),
                        IMAGE)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            Usability.Unusable unusable = unusable(arguments[0]);
            System.out.println("tried: " + unusable.tried());
            System.out.println("reason: " + unusable.reason());
            unusable.cures().forEach(cure -> System.out.println("cure: " + cure));
            System.exit(0);
        }
    }
}
