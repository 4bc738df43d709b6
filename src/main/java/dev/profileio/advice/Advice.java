package dev.profileio.advice;

import dev.profileio.profile.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What to do about what went wrong.
 *
 * @param text what to do: {@code "wrap the stream in a BufferedOutputStream"}
 * @param evidence what shows that it helps: {@code "10,000 writes of 11 B to report.csv come from one line"}
 */
public record Advice(String text, String evidence) {

    private static final List<Pattern> PATTERNS = List.of(
            new UserSpaceCopy(),
            new RepeatedReading(),
            new SyncPerRecord(),
            new OpenPerOperation(),
            new OneByteReads(),
            new SmallReads(),
            new SmallWrites(),
            new RepeatedListing(),
            new RepeatedQuery());

    /**
     * Looks for the known pattern that explains most of what went wrong; empty if none explains much of it.
     *
     * @param evidence how files were used
     * @param complaints what went wrong
     * @param notation how to write numbers
     */
    public static Optional<Advice> of(Evidence evidence, List<Complaint> complaints, Notation notation) {
        return PATTERNS.stream()
                .flatMap(pattern -> pattern.find(evidence, notation))
                .map(finding -> new Explanation(finding, share(finding, complaints)))
                .filter(explanation -> explanation.share() > 0)
                .max(Comparator.comparingDouble(Explanation::share)
                        .thenComparing(explanation -> explanation.finding().ops()))
                .map(explanation -> new Advice(
                        explanation.finding().text(), explanation.finding().evidence()));
    }

    /** The sum of its shares of the complaints, of which it explains enough. */
    private static double share(Finding finding, List<Complaint> complaints) {
        return complaints.stream()
                .mapToDouble(complaint -> complaint.shareOf(finding))
                .filter(share -> share >= Thresholds.SHARE)
                .sum();
    }

    private record Explanation(Finding finding, double share) {}
}
