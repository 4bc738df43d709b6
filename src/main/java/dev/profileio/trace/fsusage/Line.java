package dev.profileio.trace.fsusage;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code fs_usage -w}.
 *
 * <p>The format is that of {@code format_print} in Apple's {@code fs_usage.c} (system_cmds 735 and later, of macOS 10.12
 * and later), checked against captures of macOS 15.3 and 26.5:
 *
 * <pre>
 * "%H:%M:%S.%06d" "  %-17.17s" FIELDS PATH " %3llu.%06llu" (" W" | "  ") " " COMMAND "." THREAD
 * </pre>
 *
 * <p>The time is the local time at which the call returned, and the interval how long it took. The fields depend on the
 * call: {@code F=3} a descriptor, a second one the call's result, {@code [  2]} the error of a call that failed,
 * {@code B=0x5} bytes, {@code (_WC_T___)} flags of an open, as many as the version of macOS knows, {@code <GETPATH>} a
 * command, {@code A=}, {@code O=} and others. The path of a call that names a directory is {@code [5]/name}. Paths are
 * cut from the left so that the interval stands in column 220.
 *
 * @param micros the time of day, in microseconds
 * @param call what was called
 * @param isEvent whether it is an event in the kernel (disk I/O, a page fault), and no call
 * @param descriptor the first descriptor
 * @param result the second
 * @param failed whether it has an error
 * @param bytes how much it moved
 * @param command what stands between angle brackets, or the empty string
 * @param directory the descriptor of the directory that the path is seen from
 * @param path the path, or the empty string
 * @param cut whether the beginning of the path may be missing
 * @param durationMicros the interval, in microseconds
 * @param thread the thread's id
 */
record Line(
        long micros,
        String call,
        boolean isEvent,
        OptionalInt descriptor,
        OptionalInt result,
        boolean failed,
        OptionalLong bytes,
        String command,
        OptionalInt directory,
        String path,
        boolean cut,
        long durationMicros,
        long thread) {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d)\\.(\\d{6})(?= )");

    /** Before the interval there is any path; the last that looks like one is it. */
    private static final Pattern END =
            Pattern.compile("(.* )(\\d+)\\.(\\d{6})(?: W|  ) (.*)\\.(\\d+)\\s*", Pattern.DOTALL);

    private static final Pattern CALL = Pattern.compile("( +)(\\S+)");

    /** An error is followed by a space, a directory by a slash. */
    private static final Pattern FIELD = Pattern.compile("\\G *(?:F=(?<descriptor>-?\\d+)|\\[ *(?<error>-?\\d+)](?= |$)"
            + "|B=0x(?<bytes>[0-9a-f]+)|[A-Z]=(?:0x)?[0-9a-f]+|\\([A-Z_]+\\)|<(?<command>[^>]*)>)");

    private static final Pattern AT = Pattern.compile("\\[(-?\\d+)]/(.*)", Pattern.DOTALL);

    private static final int CALL_INDENT = 2;

    /** The line, if it is one. */
    static Optional<Line> parse(String text) {
        OptionalLong micros = time(text);
        Matcher end = END.matcher(text);
        if (micros.isEmpty() || !end.matches()) {
            return Optional.empty();
        }
        String middle = end.group(1);
        Matcher call = CALL.matcher(middle).region("00:00:00.000000".length(), middle.length());
        if (!call.lookingAt()) {
            return Optional.empty();
        }
        String seconds = end.group(2);
        try {
            return Optional.of(new Fields(middle, call.end())
                    .line(
                            micros.getAsLong(),
                            call.group(2),
                            call.group(1).length() > CALL_INDENT
                                    || Character.isUpperCase(call.group(2).charAt(0)),
                            seconds.length(),
                            Long.parseLong(seconds) * 1_000_000 + Long.parseLong(end.group(3)),
                            Long.parseLong(end.group(5))));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The time of day with which a line begins, in microseconds. */
    static OptionalLong time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.lookingAt()) {
            return OptionalLong.empty();
        }
        long hours = Long.parseLong(time.group(1));
        long minutes = hours * 60 + Long.parseLong(time.group(2));
        long seconds = minutes * 60 + Long.parseLong(time.group(3));
        return OptionalLong.of(seconds * 1_000_000 + Long.parseLong(time.group(4)));
    }

    /** What stands between the call and the interval. */
    private static final class Fields {

        private OptionalInt descriptor = OptionalInt.empty();
        private OptionalInt result = OptionalInt.empty();
        private boolean failed;
        private OptionalLong bytes = OptionalLong.empty();
        private String command = "";
        private final String rest;

        Fields(String middle, int from) {
            Matcher field = FIELD.matcher(middle);
            int at = from;
            while (field.find(at)) {
                take(field);
                at = field.end();
            }
            this.rest = middle.substring(at);
        }

        private void take(Matcher field) {
            if (field.group("descriptor") != null) {
                OptionalInt number = OptionalInt.of(Integer.parseInt(field.group("descriptor")));
                if (descriptor.isEmpty()) {
                    descriptor = number;
                } else {
                    result = number;
                }
            } else if (field.group("error") != null) {
                failed = true;
            } else if (field.group("bytes") != null) {
                bytes = OptionalLong.of(Long.parseLong(field.group("bytes"), 16));
            } else if (field.group("command") != null) {
                command = field.group("command");
            }
        }

        Line line(long micros, String call, boolean isEvent, int secondsWidth, long durationMicros, long thread) {
            String path = rest.strip();
            // A path that fills its column has one space behind it, and the interval is padded to three digits.
            int padding = rest.length() - rest.stripTrailing().length();
            boolean full = padding == 2 + Math.max(0, 3 - secondsWidth);
            Matcher at = AT.matcher(path);
            OptionalInt directory = OptionalInt.empty();
            if (at.matches()) {
                directory = OptionalInt.of(Integer.parseInt(at.group(1)));
                path = at.group(2);
            }
            // It may also fit exactly, or be cut just before a slash: nothing tells these apart.
            boolean cut = !path.isEmpty() && directory.isEmpty() && full;
            return new Line(
                    micros,
                    call,
                    isEvent,
                    descriptor,
                    result,
                    failed,
                    bytes,
                    command,
                    directory,
                    path,
                    cut,
                    durationMicros,
                    thread);
        }
    }
}
