package dev.profileio.trace.fsusage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.TracerKind;
import dev.profileio.trace.Usability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FsUsageProbeTests {

    private static final String MAC = "Mac OS X";
    private static final long PID = ProcessHandle.current().pid();
    private static final String ROOT_ONLY = "echo \"'fs_usage' must be run as root...\"; exit 1";

    @TempDir
    private Path folder;

    @Test
    void is_usable_by_root() throws IOException {
        assertThat(probe(MAC, script("fs_usage", "exit 0"), folder.resolve("absent")))
                .isInstanceOfSatisfying(Usability.Usable.class, usable -> {
                    assertThat(usable.tracer().kind()).isEqualTo(TracerKind.FS_USAGE);
                    assertThat(usable.tracer().version()).isEqualTo("macOS 15.3");
                });
    }

    @Test
    void is_tried_on_this_very_process() throws IOException {
        Path arguments = folder.resolve("arguments");

        probe(MAC, script("fs_usage", "echo \"$@\" > " + arguments), folder.resolve("absent"));

        assertThat(arguments).hasContent("-w -t 0.1 " + PID);
    }

    @Test
    void is_usable_with_passwordless_sudo() throws IOException {
        Path fsUsage = script("fs_usage", "[ -n \"$AS_ROOT\" ] && exit; " + ROOT_ONLY);
        Path sudo = script("sudo", "AS_ROOT=1 exec \"$@\"");

        assertThat(probe(MAC, fsUsage, sudo)).isInstanceOf(Usability.Usable.class);
    }

    @Test
    void is_not_usable_elsewhere() {
        Usability.Unusable unusable = unusable(probe("Linux", folder.resolve("absent"), folder.resolve("absent")));

        assertThat(unusable.tried()).isEqualTo("the name of the operating system");
        assertThat(unusable.reason()).isEqualTo("fs_usage belongs to macOS, and this is Linux");
        assertThat(unusable.cures())
                .containsExactly("on Linux use tracer = STRACE", "elsewhere use tracer = CONTAINER or JFR");
    }

    @Test
    void is_not_usable_where_sudo_asks_for_a_password() throws IOException {
        Path fsUsage = script("fs_usage", ROOT_ONLY);
        Path sudo = script("sudo", "echo 'sudo: a password is required'; exit 1");

        Usability.Unusable unusable = unusable(probe(MAC, fsUsage, sudo));
        assertThat(unusable.tried()).isEqualTo(sudo + " " + fsUsage + " -w -t 0.1 " + PID);
        assertThat(unusable.reason())
                .isEqualTo("exit code 1: sudo: a password is required; "
                        + "and without sudo, exit code 1: 'fs_usage' must be run as root...");
        assertThat(unusable.cures())
                .containsExactly(
                        "run the tests as root",
                        "allow this user fs_usage and kill without a password: with visudo, add the line "
                                + "\"USER ALL = (root) NOPASSWD: /usr/bin/fs_usage, /bin/kill\"",
                        "end what else traces this machine (fs_usage, sc_usage, ktrace, Instruments): "
                                + "the kernel traces for one at a time",
                        "use tracer = JFR, which needs no privilege");
    }

    @Test
    void is_not_usable_where_it_could_not_be_stopped() throws IOException {
        Path fsUsage = script("fs_usage", "[ -n \"$AS_ROOT\" ] && exit; " + ROOT_ONLY);
        Path sudo = script(
                "sudo", "[ \"$1\" = kill ] && echo 'sudo: a password is required' && exit 1", "AS_ROOT=1 exec \"$@\"");

        Usability.Unusable unusable = unusable(probe(MAC, fsUsage, sudo));
        assertThat(unusable.tried()).isEqualTo(sudo + " kill -0 " + PID);
        assertThat(unusable.reason()).isEqualTo("exit code 1: sudo: a password is required");
    }

    @Test
    void is_not_usable_where_it_is_absent() {
        Path absent = folder.resolve("absent");

        assertThat(unusable(probe(MAC, absent, absent)).reason())
                .startsWith("not started: ")
                .contains("; and without sudo, not started: ")
                .contains("No such file or directory");
    }

    @Test
    void is_not_usable_where_another_one_runs() throws IOException {
        Path busy = script("fs_usage", "echo 'ktrace_start: Resource busy'; exit 1");

        assertThat(unusable(probe(MAC, busy, script("sudo", "exec \"$@\""))).reason())
                .startsWith("exit code 1: ktrace_start: Resource busy");
    }

    private static Usability probe(String os, Path executable, Path sudo) {
        return new FsUsageProbe(os, "15.3", List.of(executable.toString()), List.of(sudo.toString())).probe();
    }

    private static Usability.Unusable unusable(Usability usability) {
        assertThat(usability).isInstanceOf(Usability.Unusable.class);
        return (Usability.Unusable) usability;
    }

    private Path script(String name, String... lines) throws IOException {
        Path script = folder.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n", UTF_8);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
