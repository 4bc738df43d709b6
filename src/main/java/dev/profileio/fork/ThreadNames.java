package dev.profileio.fork;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the fork's threads that lived when the body ended.
 *
 * @param byId by the kernel's id; empty where the kernel does not tell
 */
public record ThreadNames(Map<Long, String> byId) {

    /** The kernel keeps this many bytes of a thread's name. */
    private static final int KERNEL_NAME_LENGTH = 15;

    /** Keeps an unmodifiable copy. */
    public ThreadNames {
        byId = Map.copyOf(byId);
    }

    /** The name of a thread, unless it ended before the body did. */
    public Optional<String> of(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What tells a thread without a name from others: one that ended, unless no name is known at all. */
    public String unnamed(long id) {
        return (byId.isEmpty() ? "thread " : "ended thread ") + id;
    }

    static ThreadNames current() {
        Path tasks = Path.of("/proc/self/task");
        Map<Long, String> names = new HashMap<>();
        if (Files.isDirectory(tasks)) {
            Map<String, Set<String>> javaNames = javaNamesByKernelName();
            try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
                for (Path thread : threads) {
                    kernelName(thread).ifPresent(kernelName -> {
                        Set<String> candidates = javaNames.getOrDefault(kernelName, Set.of());
                        names.put(
                                Long.valueOf(thread.getFileName().toString()),
                                candidates.size() == 1 ? candidates.iterator().next() : kernelName);
                    });
                }
                // "12/task/15": the launcher starts the main thread, so the kernel does not know it by Java's name.
                Path self = Files.readSymbolicLink(Path.of("/proc/thread-self"));
                names.put(
                        Long.valueOf(self.getFileName().toString()),
                        Thread.currentThread().getName());
            } catch (IOException | DirectoryIteratorException unreadable) {
                // What was read so far is true.
            }
        }
        return new ThreadNames(names);
    }

    /** Writes the names down, if that can be done: without them the report has numbers. */
    void write(WorkFolder work) {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(work.threads())))) {
            out.writeInt(byId.size());
            for (Map.Entry<Long, String> entry : byId.entrySet()) {
                out.writeLong(entry.getKey());
                Strings.write(out, entry.getValue());
            }
        } catch (IOException diskIsFull) {
            // The reader makes do with what is there.
        }
    }

    static ThreadNames read(WorkFolder work) {
        Map<Long, String> names = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(work.threads())))) {
            for (int left = in.readInt(); left > 0; left--) {
                names.put(in.readLong(), Strings.read(in));
            }
        } catch (IOException bodyDidNotEnd) {
            // What was read so far is true.
        }
        return new ThreadNames(names);
    }

    private static Optional<String> kernelName(Path thread) {
        try {
            return Optional.of(new String(Files.readAllBytes(thread.resolve("comm")), UTF_8).strip());
        } catch (IOException threadEnded) {
            return Optional.empty();
        }
    }

    private static Map<String, Set<String>> javaNamesByKernelName() {
        Map<String, Set<String>> names = new HashMap<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            byte[] bytes = thread.getName().getBytes(UTF_8);
            String kernelName = new String(Arrays.copyOf(bytes, Math.min(bytes.length, KERNEL_NAME_LENGTH)), UTF_8);
            names.computeIfAbsent(kernelName.strip(), name -> new HashSet<>()).add(thread.getName());
        }
        return names;
    }
}
