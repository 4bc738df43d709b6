package dev.profileio.report.ci;

import java.util.Optional;

/**
 * A line of a test's standard output that names a file, as Jenkins began it and GitLab and others read it too. It stands
 * alone on its line.
 */
final class Attachment {

    private Attachment() {}

    /** Empty for a path that the notation has no way to write. */
    static Optional<String> line(String path) {
        boolean writable =
                path.indexOf('|') < 0 && !path.contains("]]") && path.chars().noneMatch(Character::isISOControl);
        return writable ? Optional.of("[[ATTACHMENT|" + path + "]]") : Optional.empty();
    }
}
