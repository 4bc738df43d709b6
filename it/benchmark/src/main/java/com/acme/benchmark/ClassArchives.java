package com.acme.benchmark;

import java.nio.file.Path;

/** Where ProfileIO keeps archives of classes: here and not in the user's cache, so that each is of this build. */
public final class ClassArchives {

    private ClassArchives() {}

    /** The JVM option that says so. */
    public static String option() {
        return "-Dprofileio.archive=" + Path.of("target/benchmark/archives").toAbsolutePath();
    }
}
