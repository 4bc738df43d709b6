package com.acme.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Measures several things in turn, again and again, so that a noise that lasts meets all of them. */
public final class Rounds {

    private Rounds() {}

    /** What came out for each, a result for each round. */
    public static <T> Map<String, List<T>> run(int rounds, Map<String, ? extends Callable<T>> things) throws Exception {
        Map<String, List<T>> results = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<String, ? extends Callable<T>> thing : things.entrySet()) {
                System.err.println("round " + round + " of " + rounds + ": " + thing.getKey());
                results.computeIfAbsent(thing.getKey(), name -> new ArrayList<>())
                        .add(thing.getValue().call());
            }
        }
        return results;
    }
}
