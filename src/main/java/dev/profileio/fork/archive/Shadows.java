package dev.profileio.fork.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * Whether a class path has another class by the name of an archived one. The JVM would take the archived one, though the
 * class loader might find the other first; so there must be none.
 */
final class Shadows {

    private static final String VERSIONS = "META-INF/versions/";

    private final Map<String, List<String>> filesByPackage = new TreeMap<>();
    private final Set<String> files = new HashSet<>();

    /** Of classes by these names. */
    Shadows(List<String> classNames) {
        for (String name : classNames) {
            String file = name.replace('.', '/') + ".class";
            files.add(file);
            filesByPackage
                    .computeIfAbsent(file.substring(0, file.lastIndexOf('/') + 1), folder -> new ArrayList<>())
                    .add(file);
        }
    }

    /** Whether there is one in a folder, whose content may change at any time. */
    boolean areInFolder(Path folder) {
        return filesByPackage.entrySet().stream()
                .filter(entry -> Files.isDirectory(folder.resolve(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(file -> Files.exists(folder.resolve(file)));
    }

    /** Whether there is one in a jar. */
    boolean areInJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().anyMatch(entry -> files.contains(unversioned(entry.getName())));
        }
    }

    private static String unversioned(String name) {
        return name.startsWith(VERSIONS) ? name.substring(name.indexOf('/', VERSIONS.length()) + 1) : name;
    }
}
