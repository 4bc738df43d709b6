package dev.profileio.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the fork says of itself before it runs the test.
 *
 * @param pid its process id
 * @param standardStreams what the kernel calls its standard streams ({@code "pipe:[4325]"}); empty where it does not say
 */
record ForkStart(long pid, Set<String> standardStreams) {

    ForkStart {
        standardStreams = Set.copyOf(standardStreams);
    }

    /** The JVM that runs this. */
    static ForkStart current() {
        Set<String> streams = new TreeSet<>();
        for (int descriptor = 0; descriptor <= 2; descriptor++) {
            try {
                streams.add(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                        .toString());
            } catch (IOException notLinux) {
                // There tracers tell the streams by their descriptors.
            }
        }
        return new ForkStart(ProcessHandle.current().pid(), streams);
    }
}
