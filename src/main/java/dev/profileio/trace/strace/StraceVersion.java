package dev.profileio.trace.strace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of strace.
 *
 * @param major the first number
 * @param minor the second
 */
record StraceVersion(int major, int minor) {

    /** The first version that has every flag we use. */
    static final StraceVersion OLDEST = new StraceVersion(5, 6);

    private static final Pattern LINE = Pattern.compile("strace -- version (\\d+)\\.(\\d+)\\S*");

    /** The version in what {@code strace -V} prints. */
    static Optional<StraceVersion> find(String output) {
        Matcher matcher = LINE.matcher(output);
        return matcher.find()
                ? Optional.of(new StraceVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    boolean isBefore(int otherMajor, int otherMinor) {
        return major < otherMajor || (major == otherMajor && minor < otherMinor);
    }

    boolean isTooOld() {
        return isBefore(OLDEST.major, OLDEST.minor);
    }

    /** {@code 6.1}. */
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
