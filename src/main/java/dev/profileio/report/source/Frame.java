package dev.profileio.report.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a stack trace, as far as it tells where the source is.
 *
 * @param packages the names of the packages, outermost first
 * @param file the name of the file
 * @param line the number of the line, from 1
 */
record Frame(List<String> packages, String file, int line) {

    /** Before the class there may be its class loader and module, as in {@code app//} or {@code java.base/}. */
    private static final Pattern FORM =
            Pattern.compile("(?:[^/()]*/)*([^/()]+)\\.[^./()]+\\(([^/\\\\():]+):([1-9]\\d{0,8})\\)");

    Frame {
        packages = List.copyOf(packages);
    }

    /** Empty if it names no line, or what no compiler would: names of files and packages become a path. */
    static Optional<Frame> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> names = Arrays.asList(matcher.group(1).split("\\.", -1));
        List<String> packages = names.subList(0, names.size() - 1);
        String file = matcher.group(2);
        return packages.stream().allMatch(Frame::isName) && isFile(file)
                ? Optional.of(new Frame(packages, file, Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().allMatch(Character::isJavaIdentifierPart);
    }

    private static boolean isFile(String file) {
        return !file.startsWith(".") && file.codePoints().noneMatch(Character::isISOControl);
    }
}
