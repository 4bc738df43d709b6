package dev.profileio.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Does what a fork does before and after its body, so that it is known which classes that takes, and these are archived. */
public final class Training {

    private Training() {}

    /**
     * Does it once. If the folder names classes, they are loaded, and Flight Recorder does not run: a JVM whose classes
     * that has changed can crash as it makes an archive.
     *
     * @param arguments a work folder, and whether Flight Recorder is to run
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        WorkFolder work = new WorkFolder(Path.of(arguments[0]));
        Optional<String> recording = Boolean.parseBoolean(arguments[1])
                ? Optional.of(work.path().resolve("recording.jfr").toString())
                : Optional.empty();
        Preload.run(work);
        new ForkRequest(
                        "",
                        Map.of(),
                        Map.of(),
                        Duration.ofMinutes(1),
                        new SelfReport(recording.orElse(null), true, null),
                        false)
                .write(work.request());
        ForkRequest request = ForkRequest.read(work.request());
        OutcomeFile.Writer outcome = new OutcomeFile.Writer(work.outcome());
        outcome.started(ForkStart.current());
        Optional<Recorder> recorder = Recorder.start(request.selfReport());
        recorder.ifPresent(Recorder::await);
        WarmUp.run(work);
        recorder.ifPresent(Recorder::finish);
        outcome.finished(new Outcome.Failed(new AssertionError("expected something else")));
        OutcomeFile.read(work.outcome());
        // What JUnit leaves running would keep the JVM alive.
        System.exit(0);
    }
}
