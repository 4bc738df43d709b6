package com.acme.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is to be done.
 *
 * @param effort how much of it
 * @param writesDocs whether the tables also go into the documentation
 * @param questions what is asked
 */
record Options(Effort effort, boolean writesDocs, List<String> questions) {

    Options {
        questions = List.copyOf(questions);
    }

    /** Without a question it is all of them. */
    static Options parse(List<String> arguments, Collection<String> known) {
        Effort effort = Effort.FULL;
        boolean docs = false;
        List<String> questions = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("--quick")) {
                effort = Effort.QUICK;
            } else if (argument.equals("--short")) {
                effort = Effort.SHORT;
            } else if (argument.equals("--write-docs")) {
                docs = true;
            } else if (known.contains(argument)) {
                questions.add(argument);
            } else {
                throw new IllegalArgumentException("usage: it/bench [--quick|--short] [--jdk VERSION] [--write-docs] ["
                        + String.join("|", known) + "] …, found " + argument);
            }
        }
        if (docs && !questions.isEmpty()) {
            throw new IllegalArgumentException("Expected no question beside --write-docs, since all tables are to be "
                    + "from one run, found " + String.join(" ", questions));
        }
        return new Options(effort, docs, questions.isEmpty() ? List.copyOf(known) : questions);
    }
}
