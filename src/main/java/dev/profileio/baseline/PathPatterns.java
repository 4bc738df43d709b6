package dev.profileio.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes of a path what is the same in every run, in every checkout and for every user: folders that differ have a name in
 * angle brackets, and random parts of names are {@code *}.
 */
public final class PathPatterns {

    /** JUnit's own, and those of programs that put a random name right below the folder of temporary files. */
    private static final Pattern TEMPORARY =
            Pattern.compile("[\\w.-]*\\d{5,}[\\w.-]*|[\\w.-]*[0-9a-f]{8}-[0-9a-f]{4}-.*");

    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
                    + "|(?<![0-9a-zA-Z])(?=[0-9a-f]*\\d)[0-9a-f]{16,}(?![0-9a-zA-Z])|\\d{4,}");

    private final List<Folder> folders;

    private record Folder(String path, String name) {}

    private PathPatterns(List<Folder> folders) {
        this.folders = folders;
    }

    /**
     * For folders that differ.
     *
     * @param temporary the names of the folder for temporary files
     * @param project the names of the project's
     * @param home the names of the user's
     */
    public static PathPatterns of(List<String> temporary, List<String> project, List<String> home) {
        List<Folder> folders = new ArrayList<>();
        temporary.forEach(path -> folders.add(new Folder(path, "<tmp>")));
        project.forEach(path -> folders.add(new Folder(path, "<project>")));
        home.forEach(path -> folders.add(new Folder(path, "<home>")));
        folders.removeIf(folder -> folder.path().length() < 2);
        // A temporary folder may be in the project, and that in the user's.
        folders.sort(Comparator.comparingInt(folder -> -folder.path().length()));
        return new PathPatterns(folders);
    }

    /** The pattern of a path. */
    public String of(String path) {
        for (Folder folder : folders) {
            if (path.startsWith(folder.path() + "/")) {
                String below = path.substring(folder.path().length() + 1);
                return folder.name() + "/" + (folder.name().equals("<tmp>") ? belowTemporary(below) : random(below));
            }
        }
        return random(path);
    }

    private static String belowTemporary(String path) {
        int slash = path.indexOf('/');
        boolean inRandomFolder =
                slash > 0 && TEMPORARY.matcher(path.substring(0, slash)).matches();
        return random(inRandomFolder ? path.substring(slash + 1) : path);
    }

    private static String random(String path) {
        return RANDOM.matcher(path).replaceAll("*");
    }
}
