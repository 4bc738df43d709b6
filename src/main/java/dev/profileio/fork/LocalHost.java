package dev.profileio.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** This machine. Its JDKs are taken not to change while it is used. */
public final class LocalHost implements Host {

    private final Map<Path, List<String>> jdks = new ConcurrentHashMap<>();

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
        List<String> known = jdks.get(jvm.javaHome());
        if (known != null) {
            return known;
        }
        List<String> names = FileNames.ofJdk(jvm.javaHome());
        jdks.put(jvm.javaHome(), names);
        return names;
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
