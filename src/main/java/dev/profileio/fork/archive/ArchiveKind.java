package dev.profileio.fork.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The kinds of archive that JVMs have. */
enum ArchiveKind {

    /** A dynamic archive for class-data sharing (JEP 350): the classes that a program loads, parsed and verified. */
    CLASS_DATA,

    /** An ahead-of-time cache (JEP 483, 515): the same, already linked, with profiles of the methods that a program runs. */
    AHEAD_OF_TIME;

    private static final String SHARE = "-Xshare:auto";

    /** JDK 24 has it without profiles, and with two more commands to make it. */
    private static final int FIRST_AHEAD_OF_TIME = 25;

    /** Until then, the JVM does not start where it is told something of those. */
    private static final int FIRST_LOG_OF_AOT = 24;

    /** The best that this JVM has. */
    static ArchiveKind ofThisJvm() {
        return Runtime.version().feature() < FIRST_AHEAD_OF_TIME ? CLASS_DATA : AHEAD_OF_TIME;
    }

    /** What a JVM is told that rehearses what forks do. */
    List<String> rehearsal(Path configuration) {
        return this == CLASS_DATA ? List.of() : List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration);
    }

    /** What a JVM is told that makes the archive, after a rehearsal. */
    List<String> making(Path configuration, Path archive) {
        return this == CLASS_DATA
                ? List.of(SHARE, "-XX:ArchiveClassesAtExit=" + archive)
                : List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + configuration, "-XX:AOTCache=" + archive);
    }

    /** What makes a JVM use it: where it cannot, it starts without, and says nothing. */
    List<String> use(Path archive) {
        List<String> arguments = new ArrayList<>(
                this == CLASS_DATA
                        ? List.of(SHARE, "-XX:SharedArchiveFile=" + archive)
                        : List.of("-XX:AOTMode=auto", "-XX:AOTCache=" + archive));
        arguments.addAll(silence());
        return arguments;
    }

    /** Whether its classes are better loaded before Flight Recorder runs; those that are linked are there already. */
    boolean preloads() {
        return this == CLASS_DATA;
    }

    /** What the JVM has to say of archives would come among the test's output. */
    private static List<String> silence() {
        return Runtime.version().feature() < FIRST_LOG_OF_AOT
                ? List.of("-Xlog:cds*=off")
                : List.of("-Xlog:cds*=off", "-Xlog:aot*=off");
    }
}
