package dev.profileio.advice;

import dev.profileio.Operation;
import dev.profileio.profile.CallSite;
import dev.profileio.profile.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What one line of Java does to files in one way.
 *
 * @param site the line
 * @param uses what it does, a file each
 */
record LineMatches(CallSite site, List<Use> uses) {

    /** To one file. */
    record Use(Evidence.FileUse file, Evidence.LineUse line) {}

    /** Reads or writes by known lines, as they are in a pattern. */
    static Stream<LineMatches> of(
            Evidence evidence, Operation operation, BiPredicate<Evidence.FileUse, Evidence.LineUse> pattern) {
        Map<CallSite, List<Use>> uses = new LinkedHashMap<>();
        for (Evidence.FileUse file : evidence.files()) {
            for (Evidence.LineUse line : file.lines()) {
                if (line.operation() == operation && line.site() != CallSite.UNKNOWN && pattern.test(file, line)) {
                    uses.computeIfAbsent(line.site(), site -> new ArrayList<>()).add(new Use(file, line));
                }
            }
        }
        return uses.entrySet().stream().map(entry -> new LineMatches(entry.getKey(), entry.getValue()));
    }

    long ops() {
        return uses.stream().mapToLong(use -> use.line().ops()).sum();
    }

    List<Cost> costs() {
        return uses.stream()
                .map(use -> new Cost(
                        use.line().operation(),
                        use.file().path(),
                        use.line().ops(),
                        use.line().bytes()))
                .toList();
    }

    /** {@code "10,000 writes of 13 B to 17 B to report.csv come from one line"}. */
    String comeFromOneLine(String noun, Notation notation) {
        long smallest =
                uses.stream().mapToLong(use -> use.line().smallest()).min().orElse(0);
        long largest =
                uses.stream().mapToLong(use -> use.line().largest()).max().orElse(0);
        return notation.count(ops()) + " " + noun + " of " + notation.bytes(smallest)
                + (smallest == largest ? "" : " to " + notation.bytes(largest))
                + (noun.startsWith("write") ? " to " : " of ")
                + Names.of(uses.stream().map(use -> use.file().path()).toList(), "files", notation)
                + " come from one line, " + site.frame();
    }
}
