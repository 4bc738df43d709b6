package dev.profileio.fork;

import java.nio.file.Path;

/** The fork's main class: runs one test through JUnit's Launcher and reports what became of it. */
public final class ForkMain {

    private ForkMain() {}

    /**
     * Runs the test.
     *
     * @param arguments the work folder
     */
    public static void main(String[] arguments) throws Exception {
        WorkFolder work = new WorkFolder(Path.of(arguments[0]));
        ForkRequest request = ForkRequest.read(work);
        request.systemProperties().forEach(ForkMain::setProperty);
        try (OutcomeFile.Writer outcome = new OutcomeFile.Writer(work.outcome())) {
            outcome.started(ForkStart.current());
            outcome.finished(ForkedTest.run(request.uniqueId(), work));
        }
        // Threads that the body left running would keep the JVM alive.
        System.exit(0);
    }

    private static void setProperty(String name, String value) {
        if (!name.equals("java.class.path") && !value.equals(System.getProperty(name))) {
            System.setProperty(name, value);
        }
    }
}
