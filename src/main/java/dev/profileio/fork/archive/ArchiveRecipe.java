package dev.profileio.fork.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an archive is made of. Two forks with the same recipe may use the same archive.
 *
 * @param javaHome the JDK
 * @param arguments JVM arguments that decide what an archive looks like
 * @param jars the jars whose classes are archived, in the order of the class path
 * @param folders folders that have classes of the same kind, which cannot be archived, but are needed to make the archive
 */
record ArchiveRecipe(Path javaHome, List<String> arguments, List<String> jars, List<String> folders) {

    /** The way in which archives are made: another one makes others. */
    private static final int VERSION = 2;

    private static final String FLIGHT_RECORDER = "-XX:FlightRecorderOptions=stackdepth=256,maxchunksize=2g";

    /** What the memory of the JVM and its modules look like: whatever else a test's JVM is told is its own. */
    private static final Pattern DECISIVE = Pattern.compile("-Xm[sx].*|-Xint|-XX:MaxRAM.*|-XX:ObjectAlignmentInBytes=.*"
            + "|-XX:[+-]Use(?:\\w+GC|CompressedOops|CompressedClassPointers|CompactObjectHeaders)"
            + "|--add-(?:modules|opens|exports|reads)=.*|--enable-native-access=.*|--enable-preview"
            + "|-XX:FlightRecorderOptions=.*");

    /**
     * Where one of these is given, there is no archive: the user has one, or classes are changed as they are loaded, or come
     * from elsewhere, or the JVM would refuse an archive and start without the JDK's own as well.
     */
    private static final Pattern PREVENTING =
            Pattern.compile("-Xshare.*|-XX:.*(?:Archive|SharedClassList|LoadedClassList"
                    + "|AOT|DynamicDump).*|-javaagent:.*|-agentlib:.*|-agentpath:.*|-Xrun.*|-Xdebug|-Xbootclasspath.*"
                    + "|-XX:StartFlightRecording.*|-XX:[+-]CompactStrings|-XX:TypeProfile.*|-Dcom\\.sun\\.management.*"
                    + "|--add-(?:modules|opens|exports|reads)|--enable-native-access"
                    + "|--(?:patch-module|module-path|upgrade-module-path|limit-modules)(?:=.*)?|-p|-XX:Flags=.*|-XX:VMOptionsFile=.*"
                    + "|-Djava\\.system\\.class\\.loader=.*|-Dsun\\.io\\.useCanon.*|-Djdk\\.module\\..*");

    /** Keeps unmodifiable copies. */
    ArchiveRecipe {
        arguments = List.copyOf(arguments);
        jars = List.copyOf(jars);
        folders = List.copyOf(folders);
    }

    /** Whether JVM arguments leave room for an archive. */
    static boolean isPossibleWith(List<String> arguments) {
        return arguments.stream()
                .noneMatch(argument -> PREVENTING.matcher(argument).matches());
    }

    /** Those of a JVM's arguments that decide what its archive looks like. */
    static List<String> decisive(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> DECISIVE.matcher(argument).matches())
                // Where it records to is another folder each time.
                .map(argument -> argument.startsWith("-XX:FlightRecorderOptions=") ? FLIGHT_RECORDER : argument)
                .toList();
    }

    /** Whether forks of this recipe record themselves. */
    boolean records() {
        return arguments.contains(FLIGHT_RECORDER);
    }

    /** A name for it: the same for the same JDK, the same arguments and the same jars, as they are now. */
    String key() throws IOException {
        StringBuilder text = new StringBuilder();
        Stream.of(
                        "version " + VERSION,
                        javaHome.toRealPath().toString(),
                        System.getProperty("java.vm.version", ""),
                        System.getProperty("java.vm.vendor", ""),
                        state(javaHome.resolve("lib").resolve("modules").toString()))
                .forEach(line -> text.append(line).append('\n'));
        arguments.forEach(argument -> text.append(argument).append('\n'));
        for (String jar : jars) {
            text.append(state(jar)).append('\n');
        }
        for (String folder : folders) {
            text.append(folder).append('\n');
        }
        return Names.of(text.toString());
    }

    private static String state(String file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(Path.of(file), BasicFileAttributes.class);
        return file + ' ' + attributes.size() + ' ' + attributes.lastModifiedTime();
    }
}
