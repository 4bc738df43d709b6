package dev.profileio.profile;

/** Takes calls one at a time, in the order of each thread; threads follow one another or mix as the tracer likes. */
@FunctionalInterface
public interface IoCallSink {

    /** Takes one call. */
    void accept(IoCall call);
}
