package dev.profileio.fork;

import java.io.IOException;
import java.util.List;

/** This machine. */
public final class LocalHost implements Host {

    /** For whoever runs forks here. */
    public LocalHost() {}

    @Override
    public String name() {
        return "local";
    }

    @Override
    public ParentJvm jvm(ParentJvm parent) {
        return parent;
    }

    @Override
    public List<String> jdk(ParentJvm jvm) throws IOException {
        return FileNames.ofJdk(jvm.javaHome());
    }

    @Override
    public String cure(String program) {
        return Obituary.cure(program);
    }

    @Override
    public Running prepare(List<String> line, ForkCommand command, WorkFolder work) {
        return new LocalRunning(builder(line), false);
    }

    /** A fork that is to be started ahead of its request. */
    static LocalRunning prepareAhead(List<String> line) {
        return new LocalRunning(builder(line), true);
    }

    private static ProcessBuilder builder(List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line);
        EnvironmentOptions.removeDebugger(builder.environment());
        return builder;
    }
}
