package dev.profileio.report.run;

import dev.profileio.report.Result;
import java.util.List;
import java.util.Optional;

/**
 * One test's report as the page of all tests finds it.
 *
 * @param module the module or machine that it comes from; empty if there is only one
 * @param place the names of the folders that lead to it from the page
 * @param summary what it says; empty if it says nothing that can be understood
 * @param problem why not
 * @param hasPage whether it has a page of its own
 * @param hasSparkline whether it has a small heatmap
 */
record Entry(
        String module,
        List<String> place,
        Optional<Summary> summary,
        String problem,
        boolean hasPage,
        boolean hasSparkline) {

    Entry {
        place = List.copyOf(place);
    }

    /** The worst first; where it is not known what became of a test, that is worse than that it was aborted. */
    int rank() {
        return summary.map(Summary::result)
                .map(result -> switch (result) {
                    case BREACHED -> 0;
                    case FAILED -> 1;
                    case ABORTED -> 3;
                    case PASSED -> 4;
                })
                .orElse(2);
    }

    boolean is(Result result) {
        return summary.filter(known -> known.result() == result).isPresent();
    }

    /** Its class, as far as it is known. */
    String className() {
        return summary.map(known -> known.test().className()).orElseGet(() -> place.get(place.size() - 2));
    }
}
