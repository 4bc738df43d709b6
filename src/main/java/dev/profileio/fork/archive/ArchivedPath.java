package dev.profileio.fork.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class path, parted in what an archive is made of and what the JVM is not to see.
 *
 * @param recipe the recipe of the archive
 * @param key the archive's name
 * @param hidden the class path, of which the JVM sees the archived jars only
 * @param hiddenJars the jars that it does not see
 * @param folders the folders, none of which it sees
 * @param state a name for the class path in the state in which its jars are now
 */
record ArchivedPath(
        ArchiveRecipe recipe,
        String key,
        List<String> hidden,
        List<String> hiddenJars,
        List<String> folders,
        String state) {

    /** Empty if there can be no archive. */
    static Optional<ArchivedPath> of(Archives.Wish wish, Set<Path> landmarks) {
        Set<String> jars = new LinkedHashSet<>();
        List<String> ownFolders = new ArrayList<>();
        List<String> hiddenJars = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        StringBuilder state = new StringBuilder();
        try {
            for (String entry : wish.classPath()) {
                Path path = Path.of(entry);
                state.append(entry).append('\n');
                if (!Files.exists(path)) {
                    // It may be a folder by and by.
                    folders.add(entry);
                    continue;
                }
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                boolean own = landmarks.contains(path.toRealPath());
                if (attributes.isDirectory()) {
                    folders.add(entry);
                    if (own) {
                        ownFolders.add(entry);
                    }
                } else {
                    state.append(attributes.size())
                            .append(' ')
                            .append(attributes.lastModifiedTime())
                            .append('\n');
                    if (own) {
                        jars.add(entry);
                    } else {
                        hiddenJars.add(entry);
                    }
                }
            }
            ArchiveRecipe recipe = new ArchiveRecipe(wish.javaHome(), wish.arguments(), List.copyOf(jars), ownFolders);
            Optional<List<String>> hidden = HiddenEntries.allBut(wish.classPath(), jars);
            return hidden.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ArchivedPath(
                            recipe, recipe.key(), hidden.get(), hiddenJars, folders, Names.of(state.toString())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
