package dev.profileio.fork.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Archives that are really made, by this JDK. */
@Timeout(120)
class ArchivesTests {

    private static final String TRAINING = "dev.profileio.fork.Training";

    /** Made once, since that takes seconds. */
    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private Path cache;

    @BeforeAll
    static void make() throws IOException {
        Path cache = made.resolve("cache");
        provide(cache, wish());
        assertThat(failures(cache)).isEmpty();
    }

    @BeforeEach
    void copy() throws IOException {
        cache = folder.resolve("cache");
        try (Stream<Path> files = Files.walk(made.resolve("cache"))) {
            for (Path file : files.toList()) {
                Path copy = cache.resolve(made.resolve("cache").relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void provide(Path cache, Archives.Wish wish) {
        try (Archives archives = archives(cache)) {
            archives.provide(wish);
        }
    }

    private static Archives archives(Path cache) {
        Set<Path> landmarks = Stream.of(Archives.class, Test.class, AssertionFailedError.class)
                .map(type -> Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().getPath()))
                .collect(Collectors.toSet());
        classPath().stream()
                .filter(entry -> entry.contains("junit-platform-") || entry.contains("junit-jupiter-engine"))
                .map(Path::of)
                .forEach(landmarks::add);
        return new Archives(cache, TRAINING, landmarks);
    }

    private static List<String> classPath() {
        return Arrays.asList(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator));
    }

    private static Archives.Wish wish() {
        return new Archives.Wish(Path.of(System.getProperty("java.home")), List.of(), classPath());
    }

    private static Optional<ClassArchive> find(Path cache, Archives.Wish wish) {
        try (Archives archives = archives(cache)) {
            return archives.find(wish);
        }
    }

    private static List<Path> failures(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".failed")).toList();
        }
    }

    private Path archive() throws IOException {
        assertThat(find(cache, wish())).isPresent();
        return file("classes.jsa");
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    @Nested
    class IsFound {

        @Test
        void byTheNextRun() throws IOException {
            ClassArchive archive = find(cache, wish()).orElseThrow();

            Path made = file("classes.jsa");
            assertThat(archive.arguments()).anyMatch(argument -> argument.endsWith("=" + made));
            assertThat(made).isNotEmptyFile();
            assertThat(Files.readAllLines(file("classes.txt")))
                    .contains("java.lang.String", "org.junit.platform.engine.TestEngine")
                    .noneMatch(name -> name.startsWith("dev.profileio."));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                    .isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(cache)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("making"));
            }
        }

        @Test
        void byAJvmWhoseClassesAreFromWhereTheyAlwaysAre() throws Exception {
            assertThat(places(find(cache, wish()))).isEqualTo(places(Optional.empty()));
        }

        @Test
        void byAJvmThatTakesClassesFromIt() throws Exception {
            takesClasses(find(cache, wish()).orElseThrow(), List.of());
        }

        /** A JVM refuses an ahead-of-time cache that was made with other modules. */
        @Test
        void byAJvmWithOtherModulesThatTakesClassesFromIt() throws Exception {
            List<String> modules = List.of(
                    "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED");
            Archives.Wish wish = new Archives.Wish(wish().javaHome(), modules, wish().classPath());
            provide(cache, wish);

            takesClasses(find(cache, wish).orElseThrow(), modules);
        }

        private void takesClasses(ClassArchive archive, List<String> more) throws Exception {
            List<String> arguments = new ArrayList<>(archive.arguments());
            arguments.addAll(more);
            arguments.add("-Xlog:class+load");

            assertThat(places(Optional.of(new ClassArchive(arguments, Optional.empty(), archive.classPath()))))
                    .contains("org.junit.platform.engine.TestEngine source: shared objects file")
                    .contains("java.lang.String source: shared objects file");
        }

        @Test
        void notBeforeItIsMade() {
            assertThat(find(folder.resolve("none"), wish())).isEmpty();
            assertThat(folder.resolve("none")).doesNotExist();
        }

        @Test
        void notWhereAJvmHasOneOfItsOwn() {
            assertThat(find(cache, new Archives.Wish(wish().javaHome(), List.of("-Xshare:off"), wish().classPath())))
                    .isEmpty();
        }

        @Test
        void notWhereOthersMayHaveMadeIt() throws IOException {
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxr-x"));

            assertThat(find(cache, wish())).isEmpty();
        }

        @Test
        void notWhereAFolderHasAClassOfThatName() throws IOException {
            Path classes = folder.resolve("classes");
            List<String> classPath = new ArrayList<>(List.of(classes.toString()));
            classPath.addAll(classPath());
            Archives.Wish wish = new Archives.Wish(wish().javaHome(), List.of(), classPath);
            provide(cache, wish);
            assertThat(find(cache, wish)).isPresent();

            Files.createDirectories(classes.resolve("org/junit/platform/engine"));
            assertThat(find(cache, wish)).isPresent();
            Files.createFile(classes.resolve("org/junit/platform/engine/TestEngine.class"));
            assertThat(find(cache, wish)).isEmpty();
        }

        @Test
        void notWhereAnotherJarHasAClassOfThatName() throws IOException {
            List<String> classPath = new ArrayList<>(classPath());
            for (String entry : classPath()) {
                if (entry.contains("junit-platform-engine")) {
                    Path copy = Files.copy(Path.of(entry), folder.resolve("copy.jar"));
                    classPath.add(0, copy.toString());
                }
            }
            Archives.Wish wish = new Archives.Wish(wish().javaHome(), List.of(), classPath);

            provide(cache, wish);

            assertThat(find(cache, wish)).isEmpty();
        }
    }

    @Nested
    class IsNotUsed {

        @Test
        void onceItIsTruncatedAndIsMadeAgain() throws IOException {
            Path archive = archive();
            byte[] whole = Files.readAllBytes(archive);
            Files.delete(archive);
            Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

            assertThat(find(cache, wish())).isEmpty();
            provide(cache, wish());
            assertThat(find(cache, wish())).isPresent();
        }

        @Test
        void onceAByteOfItHasChanged() throws IOException {
            Path archive = archive();
            byte[] bytes = Files.readAllBytes(archive);
            bytes[bytes.length / 2]++;
            Files.delete(archive);
            Files.write(archive, bytes);

            assertThat(find(cache, wish())).isEmpty();
        }

        @Test
        void whereItsFolderCannotBeMade() throws IOException {
            Path file = Files.createFile(folder.resolve("file"));

            provide(file, wish());
            provide(file.resolve("cache"), wish());

            assertThat(find(file, wish())).isEmpty();
            assertThat(find(file.resolve("cache"), wish())).isEmpty();
        }

        @Test
        void whereTheJvmDoesNotMakeIt() throws IOException {
            Path empty = folder.resolve("empty");
            try (Archives archives = new Archives(empty, "com.acme.NoSuchClass", Set.of())) {
                archives.provide(wish());
            }

            assertThat(find(empty, wish())).isEmpty();

            assertThat(failures(empty))
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().contains("com.acme.NoSuchClass"));
        }
    }

    @Nested
    class IsMade {

        @Test
        void onceWhereTwoBuildsWantIt() throws Exception {
            Path shared = folder.resolve("shared");
            try (Archives one = archives(shared);
                    Archives other = archives(shared)) {
                one.provide(wish());
                other.provide(wish());
            }

            assertThat(find(shared, wish())).isPresent();
            try (Stream<Path> files = Files.list(shared)) {
                assertThat(files.filter(Files::isDirectory)).hasSize(1);
            }
        }

        @Test
        void notWhileAnotherBuildMakesOne() throws Exception {
            Path busy = folder.resolve("busy");
            new CacheFolder(busy).create();
            Process build = java(Optional.empty(), Locking.class, busy.resolve("lock"));
            try {
                assertThat(build.getInputStream().read()).isEqualTo('L');
                provide(busy, wish());
                assertThat(find(busy, wish())).isEmpty();
            } finally {
                build.destroyForcibly().waitFor();
            }

            provide(busy, wish());
            assertThat(find(busy, wish())).isPresent();
        }

        @Test
        void inThePlaceOfThoseThatNobodyUses() throws IOException {
            Instant longAgo = Instant.now().minus(Duration.ofDays(31));
            for (String name : List.of("0123", "making-4567", "89ab.failed")) {
                Path old = Files.createDirectory(cache.resolve(name));
                Files.createFile(old.resolve("file"));
                Files.setLastModifiedTime(old, FileTime.from(longAgo));
            }
            Path used = archive();

            new CacheFolder(cache).tidyUp();

            try (Stream<Path> files = Files.list(cache)) {
                assertThat(files).containsExactlyInAnyOrder(used.getParent(), cache.resolve("lock"));
            }
        }
    }

    /** What a JVM with that class path says of where it finds things. */
    private static String places(Optional<ClassArchive> archive) throws Exception {
        Process jvm = java(archive, Places.class);
        jvm.getOutputStream().close();
        String output = new String(jvm.getInputStream().readAllBytes(), UTF_8);
        assertThat(jvm.waitFor()).as(output).isZero();
        return output;
    }

    private static Process java(Optional<ClassArchive> archive, Class<?> main, Path... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        archive.ifPresent(found -> command.addAll(found.arguments()));
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, archive.map(ClassArchive::classPath).orElse(classPath())));
        command.add(main.getName());
        Stream.of(arguments).map(Path::toString).forEach(command::add);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Locks a file, says so, and keeps it until it is killed. */
    static final class Locking {

        private Locking() {}

        public static void main(String[] arguments) throws Exception {
            try (FileChannel channel = FileChannel.open(
                            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                System.out.println("Locked: " + lock.isValid());
                TimeUnit.MINUTES.sleep(2);
            }
        }
    }

    /** Prints where classes and resources are found. */
    static final class Places {

        private Places() {}

        public static void main(String[] arguments) throws Exception {
            ClassLoader loader = ClassLoader.getSystemClassLoader();
            System.out.println(HiddenEntries.shown(System.getProperty("java.class.path")));
            for (String resource : List.of("", "META-INF/MANIFEST.MF", "org/junit/jupiter/api/Test.class")) {
                loader.getResources(resource).asIterator().forEachRemaining(System.out::println);
            }
            for (String name : List.of(
                    Places.class.getName(),
                    Archives.class.getName(),
                    "org.junit.platform.engine.TestEngine",
                    "org.assertj.core.api.Assertions")) {
                Class<?> type = Class.forName(name, false, loader);
                System.out.println(type.getProtectionDomain().getCodeSource().getLocation() + " "
                        + type.getClassLoader().getName() + " "
                        + type.getPackage().getImplementationVersion());
            }
        }
    }
}
