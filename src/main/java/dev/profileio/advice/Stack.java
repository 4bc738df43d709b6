package dev.profileio.advice;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which of the JDK's classes a line of Java reads or writes through. */
final class Stack {

    private static final Set<String> OUTPUT_STREAMS = Set.of(
            "java.io.FileOutputStream",
            "java.nio.channels.Channels$1", // Files.newOutputStream on JDK 17
            "sun.nio.ch.ChannelOutputStream");

    private static final Set<String> INPUT_STREAMS = Set.of("java.io.FileInputStream", "sun.nio.ch.ChannelInputStream");

    private static final Set<String> BUFFERS = Set.of(
            "java.io.BufferedInputStream",
            "java.io.BufferedOutputStream",
            "java.io.BufferedReader",
            "java.io.BufferedWriter",
            "sun.nio.cs.StreamDecoder",
            "sun.nio.cs.StreamEncoder");

    private final List<StackTraceElement> frames;

    Stack(List<StackTraceElement> frames) {
        this.frames = frames;
    }

    boolean isOfOutputStream() {
        return has(OUTPUT_STREAMS);
    }

    boolean isOfInputStream() {
        return has(INPUT_STREAMS);
    }

    boolean isOfChannel() {
        return has(Set.of("sun.nio.ch.FileChannelImpl")) && !isOfOutputStream() && !isOfInputStream();
    }

    boolean isOfRandomAccessFile() {
        return has(Set.of("java.io.RandomAccessFile"));
    }

    boolean isBuffered() {
        return has(BUFFERS);
    }

    /** Whether somebody emptied a buffer that was not full. */
    boolean isFlushed() {
        return frames.stream()
                .anyMatch(frame -> frame.getMethodName().equals("flush") && BUFFERS.contains(frame.getClassName()));
    }

    /** Whether Flight Recorder left out the classes that it watches, as it does from JDK 25 on. */
    boolean isOfUnknownClass() {
        return frames.isEmpty()
                || Stream.of("java.", "sun.", "jdk.")
                        .noneMatch(prefix -> frames.get(0).getClassName().startsWith(prefix));
    }

    private boolean has(Set<String> classes) {
        return frames.stream().anyMatch(frame -> classes.contains(frame.getClassName()));
    }
}
