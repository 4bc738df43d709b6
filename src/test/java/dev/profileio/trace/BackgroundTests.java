package dev.profileio.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackgroundTests {

    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void leavesNoInterruptBehind() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void gives_what_came_of_it() throws IOException {
        try (Background<String> work =
                Background.start("work", () -> Thread.currentThread().getName())) {
            assertThat(work.get()).isEqualTo("work");
        }
    }

    static Throwable[] failures() {
        return new Throwable[] {new IOException("disk"), new IllegalStateException("state"), new AssertionError("error")
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void throws_what_it_failed_with(Throwable failure) {
        try (Background<String> work = Background.start("work", () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        })) {
            assertThatThrownBy(work::get).isSameAs(failure);
        }
    }

    @Test
    void has_ended_when_it_is_closed() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        Background<String> work = Background.start("work", () -> {
            thread.set(Thread.currentThread());
            started.countDown();
            never.await();
            return "";
        });
        assertThatThrownBy(() -> {
                    started.await();
                    Thread.currentThread().interrupt();
                    work.get();
                })
                .isInstanceOf(InterruptedIOException.class);

        work.close();

        assertThat(thread.get().isAlive()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
