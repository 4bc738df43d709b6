package dev.profileio.junit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory that is free on this machine. */
final class FreeMemory {

    private static final Path KERNEL = Path.of("/proc/meminfo");

    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable: +(\\d+) kB");

    private FreeMemory() {}

    /** So much can be had without swapping. Linux takes free memory for files, and gives it back when it is asked for. */
    static long bytes() {
        try {
            Matcher available = AVAILABLE.matcher(Files.readString(KERNEL));
            if (available.find()) {
                return Long.parseLong(available.group(1)) * 1024;
            }
        } catch (IOException notLinux) {
            // Others are asked in another way.
        }
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getFreeMemorySize()
                : Long.MAX_VALUE;
    }
}
