package dev.profileio.trace;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes paths absolute by their text alone: the files they name may be gone, or another machine's. */
public final class LexicalPath {

    private LexicalPath() {}

    /** The absolute form of {@code path} seen from {@code directory}; empty if the directory is unknown but needed. */
    public static String resolve(String directory, String path) {
        if (path.startsWith("/")) {
            return normalise(path);
        }
        if (path.isEmpty() || !directory.startsWith("/")) {
            return path.isEmpty() ? directory : "";
        }
        return normalise(directory + "/" + path);
    }

    private static String normalise(String path) {
        if (!path.contains("/.") && !path.contains("//") && (path.length() == 1 || !path.endsWith("/"))) {
            return path;
        }
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return "/" + String.join("/", names);
    }
}
