package dev.profileio.fork;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Does what a fork does around its body, so that it is known which classes that takes, and these are archived. */
public final class Training {

    private static final String EMPTY_TEST =
            "[engine:junit-jupiter]/[class:" + EmptyTest.class.getName() + "]/[method:body()]";

    private Training() {}

    /**
     * Runs a fork's main program once, with a test that does nothing. If the folder names classes, they are loaded first.
     *
     * @param arguments a work folder, and whether Flight Recorder is to run
     */
    public static void main(String[] arguments) throws Exception {
        WorkFolder work = new WorkFolder(Path.of(arguments[0]));
        Preload.run(work);
        String recording = Boolean.parseBoolean(arguments[1])
                ? work.path().resolve("recording.jfr").toString()
                : null;
        new ForkRequest(
                        EMPTY_TEST,
                        Map.of(),
                        Map.of(),
                        Duration.ofMinutes(1),
                        new SelfReport(recording, true, null),
                        false)
                .write(work.request());
        // What a spare does, and one whose test fails.
        WarmUp.run(work);
        new OutcomeFile.Writer(work.outcome())
                .finished(new Outcome.Failed(new AssertionError("expected something else")));
        OutcomeFile.read(work.outcome());
        ForkMain.main(arguments);
    }
}
