package dev.profileio.trace.fsusage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Made by hand, as lsof's manual page describes it. */
class OpenFilesTests {

    @Test
    void are_files_pipes_and_sockets() {
        assertThat(OpenFiles.parse(
                        """
                        p4711
                        fcwd
                        tDIR
                        n/Users/me
                        ftxt
                        tREG
                        n/usr/lib/dyld
                        f0
                        tPIPE
                        n->0x5c1d
                        f3
                        tREG
                        n/System/Volumes/Data/Users/me/jdk/lib/modules
                        f4
                        tREG
                        n/Users/me/my repository/a.jar
                        f5
                        tunix
                        n->0x77
                        f6
                        tKQUEUE
                        ncount=0, state=0x8
                        f7
                        tIPv6
                        n*:8080
                        """
                                .lines()
                                .toList()))
                .isEqualTo(Map.of(
                        0, Endpoint.PIPE,
                        3, Endpoint.file("/Users/me/jdk/lib/modules"),
                        4, Endpoint.file("/Users/me/my repository/a.jar"),
                        5, Endpoint.SOCKET,
                        7, Endpoint.SOCKET));
    }
}
