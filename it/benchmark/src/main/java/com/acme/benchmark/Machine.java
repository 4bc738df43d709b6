package com.acme.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.profileio.trace.strace.StraceTracer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Where the numbers come from.
 *
 * @param processor the processor's model
 * @param cores how many of its cores there are
 * @param memoryBytes how much memory
 * @param system the operating system
 * @param jdk the JDK
 * @param strace strace's version
 */
record Machine(String processor, int cores, long memoryBytes, String system, String jdk, String strace) {

    static Machine here() throws IOException {
        return new Machine(
                value(Path.of("/proc/cpuinfo"), "model name", ":", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
                value(Path.of("/etc/os-release"), "PRETTY_NAME", "=", System.getProperty("os.name")) + ", kernel "
                        + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                Tracers.usable(StraceTracer.probe()).version());
    }

    /** What stands behind the first such key; architectures differ in what /proc/cpuinfo has. */
    private static String value(Path file, String key, String separator, String otherwise) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key) && line.contains(separator))
                .map(line -> line.substring(line.indexOf(separator) + 1)
                        .replace("\"", "")
                        .strip())
                .findFirst()
                .orElse(otherwise);
    }

    String markdown(Effort effort) {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GiB of memory, %s, %s, strace %s. A %s run of `it/bench`, %s.%n",
                processor,
                cores,
                memoryBytes / (double) (1L << 30),
                system,
                jdk,
                strace,
                effort.name(),
                LocalDate.now(ZoneOffset.UTC));
    }
}
