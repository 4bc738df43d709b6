package dev.profileio.profile;

/**
 * How standard input, output and error are called by a tracer that knows no more of them than their descriptors. Where
 * the kernel has a name for them, as on Linux, tracers use that.
 */
public final class StandardStreams {

    /** One of them, of which the tracer does not know which. */
    public static final String ANY = "standard stream";

    private static final String PREFIX = ANY + " ";

    private StandardStreams() {}

    /** Whether a process is started with this descriptor. */
    public static boolean has(int descriptor) {
        return descriptor >= 0 && descriptor <= 2;
    }

    /** What stands for the kernel's name of a standard stream. */
    public static String name(int descriptor) {
        return PREFIX + descriptor;
    }

    static boolean isName(String kernelName) {
        return kernelName.startsWith(ANY);
    }
}
