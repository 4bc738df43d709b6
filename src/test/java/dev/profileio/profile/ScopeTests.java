package dev.profileio.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTests {

    private static final Scope FILES_ONLY = scopeOf(Set.of(IoTarget.FILE));

    @Nested
    class SetsAside {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/home/u/jdk17",
                    "/home/u/jdk17/lib/modules",
                    "/home/u/jdk17/conf/security/java.security",
                    "/etc/java-17/security/java.security",
                    "/etc/java-17/net.properties"
                })
        void theJdk(String path) {
            assertThat(reasonFor(path)).isEqualTo(SetAsideReason.JDK);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/m2/junit-jupiter-api.jar",
                    "/project/target/classes/com/acme/Report.class",
                    "/project/target/test-classes/Report$Row.class"
                })
        void classLoading(String path) {
            assertThat(reasonFor(path)).isEqualTo(SetAsideReason.CLASS_LOADING);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/lib/x86_64-linux-gnu/libc.so.6",
                    "/usr/lib/libnss_files.so",
                    "/usr/lib/libstdc++.so.6.0.30",
                    "/tmp/jna-1/libnative.so",
                    "/opt/homebrew/lib/libsqlite3.dylib",
                    "/etc/ld.so.cache",
                    "/etc/ld.so.preload",
                    "/usr/lib/locale/C.utf8/LC_CTYPE",
                    "/usr/share/locale/locale.alias"
                })
        void nativeLibraries(String path) {
            assertThat(reasonFor(path)).isEqualTo(SetAsideReason.NATIVE_LIBRARIES);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/proc",
                    "/proc/self/io",
                    "/proc/1/task/2/comm",
                    "/sys",
                    "/sys/fs/cgroup/memory.max",
                    "/dev",
                    "/dev/urandom",
                    "/dev/pts/0",
                    "/memfd:jna",
                    "anon_inode:[eventfd]",
                    "anon_inode:inotify"
                })
        void kernelFiles(String path) {
            assertThat(reasonFor(path)).isEqualTo(SetAsideReason.KERNEL_FILES);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/tmp/profile-io-1", "/tmp/profile-io-1/marker", "/tmp/profile-io-1/trace/t.17"})
        void profileIoItself(String path) {
            assertThat(reasonFor(path)).isEqualTo(SetAsideReason.PROFILE_IO);
        }

        @Test
        void standardStreamsOfWhichOnlyTheDescriptorIsKnown() {
            Scope all = scopeOf(Set.of(IoTarget.values()));

            assertThat(all.setAside(Calls.stream(Operation.WRITE, IoTarget.PIPE, StandardStreams.name(1), 1)))
                    .contains(SetAsideReason.STANDARD_STREAMS);
        }

        @Test
        void standardStreamsThatAreFiles() {
            assertThat(reasonFor("/var/log/build.log")).isEqualTo(SetAsideReason.STANDARD_STREAMS);
            assertThat(reasonFor("/dev/null")).isEqualTo(SetAsideReason.STANDARD_STREAMS);
        }

        @ParameterizedTest
        @EnumSource
        void standardStreamsThatArePipesWhateverABudgetAsksFor(IoTarget target) {
            assertThat(scopeOf(Set.of(target)).setAside(Calls.stream(Operation.WRITE, IoTarget.PIPE, "pipe:[4325]", 1)))
                    .contains(SetAsideReason.STANDARD_STREAMS);
        }

        @Test
        void socketsAndPipesThatNoBudgetAsksFor() {
            assertThat(FILES_ONLY.setAside(Calls.stream(Operation.WRITE, IoTarget.SOCKET, "socket:[1]", 1)))
                    .contains(SetAsideReason.SOCKETS);
            assertThat(FILES_ONLY.setAside(Calls.stream(Operation.WRITE, IoTarget.PIPE, "pipe:[1]", 1)))
                    .contains(SetAsideReason.PIPES);
            assertThat(scopeOf(Set.of(IoTarget.SOCKET))
                            .setAside(Calls.stream(Operation.WRITE, IoTarget.PIPE, "pipe:[1]", 1)))
                    .contains(SetAsideReason.PIPES);
        }
    }

    @Nested
    class Keeps {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/home/u/jdk17-notes",
                    "/home/u/jdk17-notes/lib/modules",
                    "/home/u/jdk1",
                    "/backup/home/u/jdk17/lib/modules",
                    "/etc/java-17/security2/java.security"
                })
        void whatOnlyLooksLikeTheJdk(String path) {
            assertThat(FILES_ONLY.setAside(read(path))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/m2/other.jar",
                    "/m2/junit-jupiter-api.jar.sha1",
                    "/project/target/generated/Report.class",
                    "/project/target/classes-old/Report.class",
                    "/project/target/classes/Report.class.bak"
                })
        void whatOnlyLooksLikeClassLoading(String path) {
            assertThat(FILES_ONLY.setAside(read(path))).isEmpty();
        }

        @Test
        void aResourceInAFolderOfTheClassPath() {
            assertThat(FILES_ONLY.setAside(read("/project/target/test-classes/rows.csv")))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/tmp/notes.sox",
                    "/tmp/dylib",
                    "/tmp/a.dylib.txt",
                    "/tmp/a.so.txt",
                    "/tmp/so",
                    "/tmp/xso",
                    "/etc/ld.so.cache.bak",
                    "/home/u/etc/ld.so.cache",
                    "/usr/lib/locales"
                })
        void whatOnlyLooksLikeANativeLibrary(String path) {
            assertThat(FILES_ONLY.setAside(read(path))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"/process/1", "/system/x", "/devices", "/tmp/proc/self/io", "/dev/shm", "/dev/shm/queue"})
        void whatOnlyLooksLikeAKernelFile(String path) {
            assertThat(FILES_ONLY.setAside(read(path))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/tmp/profile-io-12/marker", "/tmp/marker"})
        void whatOnlyLooksLikeProfileIo(String path) {
            assertThat(FILES_ONLY.setAside(read(path))).isEmpty();
        }

        @Test
        void socketsAndPipesThatABudgetAsksFor() {
            Scope all = scopeOf(Set.of(IoTarget.values()));

            assertThat(all.setAside(Calls.stream(Operation.WRITE, IoTarget.SOCKET, "socket:[1]", 1)))
                    .isEmpty();
            assertThat(all.setAside(Calls.stream(Operation.WRITE, IoTarget.PIPE, "pipe:[1]", 1)))
                    .isEmpty();
        }

        @Test
        void filesEvenWhereBudgetsAskForSocketsOnly() {
            assertThat(scopeOf(Set.of(IoTarget.SOCKET)).setAside(read("/tmp/a")))
                    .isEmpty();
        }

        @Test
        void whatHasNoKnownPath() {
            assertThat(FILES_ONLY.setAside(read(""))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWordsOfItsOwn(SetAsideReason reason) {
        assertThat(reason.text())
                .isEqualTo(
                        switch (reason) {
                            case CLASS_LOADING -> "class loading";
                            case JDK -> "JDK";
                            case NATIVE_LIBRARIES -> "native libraries";
                            case KERNEL_FILES -> "kernel files";
                            case STANDARD_STREAMS -> "standard streams";
                            case PROFILE_IO -> "ProfileIO itself";
                            case SOCKETS -> "sockets";
                            case PIPES -> "pipes";
                        });
    }

    private static SetAsideReason reasonFor(String path) {
        return FILES_ONLY.setAside(read(path)).orElseThrow();
    }

    private static IoCall read(String path) {
        return Calls.file(Operation.READ, path, 1);
    }

    private static Scope scopeOf(Set<IoTarget> targets) {
        return new Scope(
                List.of("/home/u/jdk17", "/etc/java-17/security", "/etc/java-17/net.properties"),
                Set.of("/m2/junit-jupiter-api.jar"),
                List.of("/project/target/classes", "/project/target/test-classes"),
                List.of("/tmp/profile-io-1"),
                Set.of("pipe:[4325]", "/dev/null", "/var/log/build.log"),
                targets);
    }
}
