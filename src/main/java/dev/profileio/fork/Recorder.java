package dev.profileio.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jdk.jfr.EventSettings;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Flight Recorder in the fork: an event for each read, write and force of a file that goes through the JDK, with its
 * stack. It is started while JUnit looks for the test, and has to run before the body begins.
 */
final class Recorder {

    private static final List<String> EVENTS = List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce");

    private final CompletableFuture<Recording> running;

    private Recorder(CompletableFuture<Recording> running) {
        this.running = running;
    }

    /** Begins to start it, if a recording is asked for. */
    static Optional<Recorder> start(SelfReport selfReport) {
        return Optional.ofNullable(selfReport.recording()).map(file -> start(Path.of(file), selfReport.stacks()));
    }

    private static Recorder start(Path destination, boolean stacks) {
        CompletableFuture<Recording> running = new CompletableFuture<>();
        Thread starter = new Thread(
                () -> {
                    try {
                        running.complete(record(destination, stacks));
                    } catch (IOException | RuntimeException | Error e) {
                        running.completeExceptionally(e);
                    }
                },
                "profile-io-recorder");
        starter.setDaemon(true);
        starter.start();
        return new Recorder(running);
    }

    private static Recording record(Path destination, boolean stacks) throws IOException {
        Recording recording = new Recording();
        recording.setName("ProfileIO");
        for (String event : EVENTS) {
            EventSettings settings = recording.enable(event).withoutThreshold();
            if (stacks) {
                settings.withStackTrace();
            } else {
                settings.withoutStackTrace();
            }
        }
        FlightRecorder.addPeriodicEvent(ClockEvent.class, ClockEvent::tell);
        recording.enable(ClockEvent.class).withPeriod(ClockEvent.PERIOD).withoutStackTrace();
        recording.setDestination(destination);
        // A body may end the JVM.
        recording.setDumpOnExit(true);
        recording.start();
        ClockEvent.tell();
        return recording;
    }

    /** Waits until it runs. That it cannot is no reason to fail a test: the recording will be missed later. */
    void await() {
        running.handle(Recorder::complain).join();
    }

    /** Ends it, and writes the recording. */
    void finish() {
        running.thenAccept(recording -> {
                    ClockEvent.tell();
                    recording.close();
                })
                .handle(Recorder::complain)
                .join();
    }

    private static boolean complain(@Nullable Object done, @Nullable Throwable e) {
        if (e != null) {
            System.err.println("[ProfileIO] Flight Recorder does not record here: " + e);
        }
        return e == null;
    }
}
