package com.acme.benchmark;

import com.acme.benchmark.body.BodyCost;
import com.acme.benchmark.latency.Latency;
import com.acme.benchmark.reading.PeakMemory;
import com.acme.benchmark.reading.Throughput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what the arguments ask for, on this machine, and prints a table for each question. */
public final class Bench {

    private static final String BEGIN = "<!-- Written by it/bench --write-docs: begin -->\n";
    private static final String END = "<!-- Written by it/bench --write-docs: end -->\n";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.parse(List.of(arguments), questions().keySet());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        List<Section> sections = new ArrayList<>();
        for (String name : options.questions()) {
            sections.addAll(questions().get(name).answer(options.effort()));
        }
        StringBuilder text = new StringBuilder(Machine.here().markdown(options.effort()));
        sections.forEach(section -> text.append('\n').append(section.markdown()));
        System.out.print(text);
        Path results = Files.createDirectories(Path.of("target/benchmark")).resolve("results.md");
        Files.writeString(results, text);
        if (options.writesDocs()) {
            replaceResults(Path.of("docs/performance.md"), text.toString());
        }
    }

    private static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("latency", new Latency());
        questions.put("body", new BodyCost());
        questions.put("reading", new Throughput());
        questions.put("memory", new PeakMemory());
        return questions;
    }

    private static void replaceResults(Path page, String results) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("Expected the lines\n" + BEGIN + "and\n" + END + "in " + page + ", found none.");
        }
        Files.writeString(
                page, text.substring(0, begin + BEGIN.length()) + "\n" + results + "\n" + text.substring(end));
    }
}
