package dev.profileio.fork;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The start of a fork that does not yet know its test. It gets ready, and waits at its standard input, on which the test's
 * JVM writes one byte when the request is there, and which it then closes: the body finds the end of a file, as always. The
 * end without that byte means that the test's JVM is gone or has no use for this one.
 */
final class SpareStart {

    private SpareStart() {}

    /**
     * Gets ready and waits until there is a request. Ends the JVM if there will be none.
     *
     * @return Flight Recorder, if it is asked for
     */
    static Optional<Recorder> untilWanted(WorkFolder work) throws IOException {
        AtomicBoolean decided = new AtomicBoolean();
        ForkRequest ahead = ForkRequest.read(work.ahead());
        Thread clock = new Thread(() -> endIfNotWanted(decided, ahead.timeout()), "profile-io-spare");
        clock.setDaemon(true);
        clock.start();
        ForkMain.setProperties(ahead);
        Optional<Recorder> recorder = Recorder.start(ahead.selfReport());
        WarmUp.run(work);
        // Past System.in, which has a buffer of its own, and is the body's.
        int word = new FileInputStream(FileDescriptor.in).read();
        if (!decided.compareAndSet(false, true) || word < 0) {
            end();
        }
        clock.interrupt();
        return recorder;
    }

    private static void endIfNotWanted(AtomicBoolean decided, Duration longestWait) {
        try {
            TimeUnit.NANOSECONDS.sleep(longestWait.toNanos());
        } catch (InterruptedException wanted) {
            return;
        }
        if (decided.compareAndSet(false, true)) {
            end();
        }
    }

    /** Without the hooks of agents, which would report on a run that there was not. */
    private static void end() {
        Runtime.getRuntime().halt(0);
    }
}
