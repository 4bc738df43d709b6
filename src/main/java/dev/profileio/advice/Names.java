package dev.profileio.advice;

import java.util.List;

/** Files as a sentence names them. */
final class Names {

    private Names() {}

    /** The last name of the only path, or how many there are. */
    static String of(List<String> paths, String noun, Notation notation) {
        return paths.size() == 1 ? last(paths.get(0)) : notation.count(paths.size()) + " " + noun;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
