package dev.profileio.container;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Talks to the engine. An interrupt in the middle of a request would lose its answer, and so the container that the
 * engine has just made.
 */
final class Uninterruptible {

    private Uninterruptible() {}

    /**
     * What the engine answers.
     *
     * @param what the request, for the message of its failure
     * @throws IOException if the engine refuses it, or does not answer
     */
    static <T extends @Nullable Object> T call(String what, Callable<T> request) throws IOException {
        FutureTask<T> task = new FutureTask<>(request);
        Thread thread = new Thread(task, "profile-io-engine");
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(what + " failed: " + Reasons.of(e.getCause()), e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
