package com.acme.benchmark.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.profileio.profile.Window;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Files as {@code strace -ff} writes them of a program that opens one after another of 1,000 files, asks for its attributes,
 * reads and writes it in pieces of all sizes, and syncs it now and then.
 */
final class SyntheticTrace {

    /** How the paths of its marks end. */
    static final String MARKER = "/tmp/profile-io-1/marker";

    private static final int PATHS = 1_000;
    private static final long START = 1_795_371_841_000_000_000L;
    private static final long NANOS_A_CALL = 21_000;

    private final Random random;
    private long nanos = START;

    private SyntheticTrace(long seed) {
        this.random = new Random(seed);
    }

    /** The time between the marks of a file with that many calls. */
    static Window window(int calls) {
        return new Window(START, START + (calls + 1) * NANOS_A_CALL);
    }

    /** The same calls each time. */
    static void write(Path file, long seed, int calls) throws IOException {
        SyntheticTrace trace = new SyntheticTrace(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file, US_ASCII)) {
            trace.mark(out);
            for (int left = calls; left > 0; ) {
                left -= trace.oneFile(out, left);
            }
            trace.mark(out);
            out.write(trace.time() + " +++ exited with 0 +++\n");
        }
    }

    private void mark(BufferedWriter out) throws IOException {
        call(out, "write(9<" + MARKER + ">, \"\"..., 1) = 1");
    }

    /** Gives the number of calls. */
    private int oneFile(BufferedWriter out, int most) throws IOException {
        int number = random.nextInt(PATHS);
        String path = String.format(
                Locale.ROOT, "/home/user/project/target/store/part-%02d/segment-%03d.log", number / 100, number);
        String descriptor = 4 + random.nextInt(40) + "<" + path + ">";
        String directory = "AT_FDCWD</home/user/project>, \"" + path + "\"";
        int calls = Math.min(most, 3 + random.nextInt(200));
        for (int i = 0; i < calls; i++) {
            if (i == 0) {
                call(out, "statx(" + directory + ", AT_STATX_SYNC_AS_STAT, STATX_ALL, 0x7f49e8827000) = 0");
            } else if (i == 1) {
                call(out, "openat(" + directory + ", O_RDWR|O_CREAT, 0666) = " + descriptor);
            } else {
                call(out, piece(descriptor));
            }
        }
        return calls;
    }

    private String piece(String descriptor) {
        int size = 1 << random.nextInt(17);
        int kind = random.nextInt(100);
        if (kind < 45) {
            return "write(" + descriptor + ", \"\"..., " + size + ") = " + size;
        }
        if (kind < 65) {
            return "read(" + descriptor + ", \"\"..., 8192) = " + Math.min(size, 8192);
        }
        if (kind < 80) {
            return "pread64(" + descriptor + ", \"\"..., " + size + ", " + random.nextInt(1 << 30) + ") = " + size;
        }
        if (kind < 90) {
            return "pwrite64(" + descriptor + ", \"\"..., " + size + ", " + random.nextInt(1 << 30) + ") = " + size;
        }
        if (kind < 94) {
            return "fstat(" + descriptor + ", 0x7f49e8827000) = 0";
        }
        if (kind < 96) {
            return "fdatasync(" + descriptor + ") = 0";
        }
        return "access(\"/home/user/project/target/store/lock\", F_OK) = -1 ENOENT (No such file or directory)";
    }

    private void call(BufferedWriter out, String text) throws IOException {
        out.write(time() + " " + text + String.format(Locale.ROOT, " <0.0000%05d>\n", 5_000 + random.nextInt(40_000)));
        nanos += NANOS_A_CALL;
    }

    private String time() {
        return String.format(Locale.ROOT, "%d.%09d", nanos / 1_000_000_000, nanos % 1_000_000_000);
    }
}
