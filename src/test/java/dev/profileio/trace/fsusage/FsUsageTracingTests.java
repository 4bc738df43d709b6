package dev.profileio.trace.fsusage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.profileio.trace.Tracer;
import dev.profileio.trace.Tracing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script in the place of fs_usage, beside processes that do nothing. */
@Timeout(60)
class FsUsageTracingTests {

    private static final Duration LONG = Duration.ofSeconds(50);

    @TempDir
    private Path folder;

    private final List<Process> forks = new ArrayList<>();

    @AfterEach
    void endForks() {
        forks.forEach(Process::destroyForcibly);
    }

    @Test
    void asks_what_is_open() throws Exception {
        Tracing tracing = tracing(StandIn.tracer("replaying"), "a");

        attach(tracing, "a", LONG);
        tracing.detach();

        assertThat(Files.readString(folder.resolve("a-trace/open-files.txt"), UTF_8))
                .startsWith("p4711\nf4\n");
    }

    @Test
    void happens_to_one_fork_at_a_time() throws Exception {
        Tracer tracer = StandIn.tracer("replaying");
        Tracing first = tracing(tracer, "a");
        Tracing second = tracing(tracer, "b");
        attach(first, "a", LONG);

        CompletableFuture<Void> attached = CompletableFuture.runAsync(() -> {
            try {
                attach(second, "b", LONG);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        TimeUnit.SECONDS.sleep(1);
        assertThat(attached).isNotDone();
        first.detach();

        assertThat(attached).succeedsWithin(Duration.ofSeconds(20));
        second.detach();
    }

    @Test
    void fails_where_others_do_not_end() throws Exception {
        Tracer tracer = StandIn.tracer("replaying");
        Tracing first = tracing(tracer, "a");
        Tracing second = tracing(tracer, "b");
        attach(first, "a", LONG);

        assertThatThrownBy(() -> attach(second, "b", Duration.ofSeconds(1)))
                .hasMessage("Expected fs_usage to be free within 1 s, found that it still watches other forks. "
                        + "It watches one at a time.");
        second.detach();
        first.detach();
    }

    @Test
    void ends_with_the_fork() throws Exception {
        Tracing tracing = tracing(StandIn.tracer("blind"), "a");
        forks.add(new ProcessBuilder("sleep", "1").start());

        assertThatThrownBy(() -> tracing.attach(forks.get(0).pid(), folder.resolve("a/go"), LONG))
                .hasMessage("The fork ended before fs_usage was attached to it");
        tracing.detach();
    }

    private Tracing tracing(Tracer tracer, String name) throws IOException {
        return tracer.prepare(Files.createDirectory(folder.resolve(name + "-trace")));
    }

    private void attach(Tracing tracing, String name, Duration longest) throws IOException, InterruptedException {
        Path work = Files.createDirectory(folder.resolve(name));
        // Waits for input, of which there is none, and so has no child that would outlive it.
        Process fork = new ProcessBuilder("sh", "-c", "read line; true", work.toString()).start();
        forks.add(fork);
        tracing.attach(fork.pid(), work.resolve("go"), longest);
        Files.createFile(work.resolve("go"));
    }
}
