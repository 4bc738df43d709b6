package dev.profileio.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadNamesTests {

    @Nested
    class OfThisJvm {

        @Test
        void tellWhoAsks() throws Exception {
            assertThat(ThreadNames.current().of(kernelId()))
                    .contains(Thread.currentThread().getName());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "short",
                    "fifteen letters",
                    "sixteen letters!",
                    "a-much-longer-name-than-the-kernel-keeps-1",
                    "ü-much-longer-name-than-the-kernel-keeps-ü",
                    " padded "
                })
        void areJavasOwnHoweverLong(String name) throws Exception {
            try (var thread = new Started(name)) {
                assertThat(ThreadNames.current().of(thread.kernelId)).contains(name);
            }
        }

        @Test
        void areTheKernelsWhereTwoLookTheSameToIt() throws Exception {
            try (var first = new Started("a-long-pool-name-1-thread-1");
                    var second = new Started("a-long-pool-name-2-thread-1")) {
                ThreadNames names = ThreadNames.current();

                assertThat(names.of(first.kernelId).orElseThrow())
                        .hasSizeLessThanOrEqualTo(15)
                        .startsWith("a-long-");
                assertThat(names.of(second.kernelId)).isEqualTo(names.of(first.kernelId));
            }
        }
    }

    @Test
    void areUnknownOfEndedThreads() {
        ThreadNames names = new ThreadNames(Map.of(1L, "main"));

        assertThat(names.of(1)).contains("main");
        assertThat(names.of(2)).isEmpty();
    }

    @Test
    void areWrittenAndReadAsTheyAre(@TempDir Path folder) throws Exception {
        WorkFolder work = new WorkFolder(folder);
        ThreadNames names = new ThreadNames(Map.of(1L, "main", 4711L, " ü = #:\n\\ 日本語 "));

        names.write(work);

        assertThat(ThreadNames.read(work)).isEqualTo(names);
    }

    @Test
    void areNoneWhereTheBodyDidNotEnd(@TempDir Path folder) throws Exception {
        assertThat(ThreadNames.read(new WorkFolder(folder)).byId()).isEmpty();
    }

    private static long kernelId() throws Exception {
        return Long.parseLong(Files.readSymbolicLink(Path.of("/proc/thread-self"))
                .getFileName()
                .toString());
    }

    /** A thread that runs until it is closed. */
    private static final class Started implements AutoCloseable {

        private final CountDownLatch done = new CountDownLatch(1);
        private volatile long kernelId;

        Started(String name) throws InterruptedException {
            CountDownLatch running = new CountDownLatch(1);
            Thread thread = new Thread(
                    () -> {
                        try {
                            kernelId = kernelId();
                            running.countDown();
                            done.await();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    },
                    name);
            thread.start();
            running.await();
        }

        @Override
        public void close() {
            done.countDown();
        }
    }

    @Test
    void areNumbersWhereNoneIsKnown() {
        assertThat(new ThreadNames(Map.of()).unnamed(7)).isEqualTo("thread 7");
    }
}
