package dev.profileio.report.message;

import dev.profileio.budget.Verdict;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Limits and what became of them, in no more lines than there are to spare: breached ones come first, then what costs most
 * in each, then those that are met.
 */
final class LimitList {

    private LimitList() {}

    static List<String> of(List<Verdict> breached, List<Verdict> met, int lines) {
        int longest = breached.stream()
                .mapToInt(verdict ->
                        Math.max(verdict.costliest().size(), verdict.sites().size()))
                .max()
                .orElse(0);
        int shown = longest;
        while (shown > 0 && !fits(breached, met, shown, lines)) {
            shown--;
        }
        List<List<String>> blocks = new ArrayList<>();
        for (Verdict verdict : breached) {
            blocks.add(breached(verdict, shown));
        }
        met.forEach(verdict -> blocks.add(met(verdict)));
        return cut(blocks, lines);
    }

    /** Whether all that are breached do; where some are met, with a line to say so. */
    private static boolean fits(List<Verdict> breached, List<Verdict> met, int shown, int lines) {
        int taken = breached.stream()
                .mapToInt(verdict -> breached(verdict, shown).size())
                .sum();
        return taken + Math.min(1, met.size()) <= lines;
    }

    private static List<String> cut(List<List<String>> blocks, int lines) {
        List<String> all = blocks.stream().flatMap(List::stream).toList();
        if (all.size() <= lines) {
            return all;
        }
        List<String> text = new ArrayList<>();
        int count = 0;
        while (text.size() + blocks.get(count).size() < lines) {
            text.addAll(blocks.get(count));
            count++;
        }
        int more = blocks.size() - count;
        text.add("  … and " + Readable.count(more) + (more == 1 ? " more limit" : " more limits")
                + ", see profile.json");
        return text;
    }

    private static List<String> met(Verdict verdict) {
        return List.of(
                "  met       " + Words.describe(verdict.limit()), "            actual:   " + Words.actual(verdict));
    }

    private static List<String> breached(Verdict verdict, int shown) {
        List<String> text = new ArrayList<>();
        text.add("  BREACHED  " + Words.subject(verdict.limit().selection()));
        text.add("            expected: " + Words.bound(verdict.limit()));
        text.add("            actual:   " + Words.actual(verdict));
        if (shown > 0) {
            Stream.concat(
                            verdict.costliest().stream().limit(shown).map(LimitList::cost),
                            verdict.sites().stream().limit(shown).map(Words::site))
                    .forEach(line -> text.add("              " + line));
            int more = Math.max(0, verdict.costliest().size() - shown)
                    + Math.max(0, verdict.sites().size() - shown);
            if (more > 0) {
                text.add("              … and " + more + " more, see profile.json");
            }
        }
        return text;
    }

    private static String cost(Verdict.Cost cost) {
        return Words.operations(cost.ops()) + ", " + Readable.bytes(cost.bytes()) + "  "
                + (cost.path().isEmpty() ? "(path unknown)" : cost.path());
    }
}
