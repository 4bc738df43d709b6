package dev.profileio.glob;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A glob over absolute paths, with the syntax of {@link java.nio.file.FileSystem#getPathMatcher}. Without a leading
 * {@code /} it matches at any depth; the empty glob matches every path.
 *
 * <p>It works on text because a traced path need not be a legal {@link java.nio.file.Path} of the test's JVM: under the
 * POSIX locale that JVM knows no {@code ü}.
 */
public final class PathGlob {

    private final String text;
    private final Pattern pattern;

    private PathGlob(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /**
     * Reads a glob.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public static PathGlob parse(String glob) {
        String regex = glob.isEmpty() ? ".*" : (glob.startsWith("/") ? "" : "(?:.*/)?") + new Translation(glob).regex();
        try {
            return new PathGlob(glob, Pattern.compile(regex, Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(malformed(glob, e.getDescription()), e);
        }
    }

    /** Whether the path is one of those meant. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** The glob as it was written. */
    @Override
    public String toString() {
        return text;
    }

    private static String malformed(String glob, String why) {
        return "expected a glob such as \"*.csv\" or \"/tmp/**\", found \"" + glob + "\": " + why;
    }

    /** One reading of a glob from left to right. */
    private static final class Translation {

        private final String glob;
        private final StringBuilder regex = new StringBuilder();
        private int at;

        Translation(String glob) {
            this.glob = glob;
        }

        String regex() {
            boolean inGroup = false;
            while (at < glob.length()) {
                char c = glob.charAt(at++);
                switch (c) {
                    case '*' -> star();
                    case '?' -> regex.append("[^/]");
                    case '[' -> bracket();
                    case '{' -> {
                        if (inGroup) {
                            throw error("groups cannot be nested");
                        }
                        inGroup = true;
                        regex.append("(?:(?:");
                    }
                    case '}' -> {
                        regex.append(inGroup ? "))" : "\\}");
                        inGroup = false;
                    }
                    case ',' -> regex.append(inGroup ? ")|(?:" : ",");
                    case '\\' -> literal(escaped());
                    default -> literal(c);
                }
            }
            if (inGroup) {
                throw error("missing '}'");
            }
            return regex.toString();
        }

        private void star() {
            boolean crossesFolders = at < glob.length() && glob.charAt(at) == '*';
            if (crossesFolders) {
                at++;
            }
            regex.append(crossesFolders ? ".*" : "[^/]*");
        }

        private void bracket() {
            regex.append("[[^/]&&[");
            if (at < glob.length() && glob.charAt(at) == '!') {
                at++;
                regex.append('^');
            }
            int first = at;
            while (true) {
                if (at == glob.length()) {
                    throw error("missing ']'");
                }
                int c = glob.codePointAt(at);
                at += Character.charCount(c);
                if (c == ']' && at > first + 1) {
                    regex.append("]]");
                    return;
                }
                if (c == '/') {
                    throw error("a class cannot hold '/'");
                }
                boolean range = c == '-' && at > first + 1 && at < glob.length() && glob.charAt(at) != ']';
                regex.append(range ? "-" : Pattern.quote(Character.toString(c)));
            }
        }

        private char escaped() {
            if (at == glob.length()) {
                throw error("nothing follows the last '\\'");
            }
            return glob.charAt(at++);
        }

        private void literal(char c) {
            if ("\\^$.|?*+()[]{}&-".indexOf(c) >= 0) {
                regex.append('\\');
            }
            regex.append(c);
        }

        private IllegalArgumentException error(String why) {
            return new IllegalArgumentException(malformed(glob, why));
        }
    }
}
