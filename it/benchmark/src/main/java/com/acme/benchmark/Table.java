package com.acme.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of words and numbers; the first column is of words. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** Has a title for each column. */
    public Table(String... titles) {
        rows.add(List.of(titles));
    }

    /** Adds a row. */
    public void add(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("Expected " + rows.get(0).size() + " cells, found " + cells.length);
        }
        rows.add(List.of(cells));
    }

    /** Without the titles. */
    List<List<String>> rows() {
        return Collections.unmodifiableList(rows.subList(1, rows.size()));
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        appendRow(text, rows.get(0));
        text.append("| --- |").append(" ---: |".repeat(rows.get(0).size() - 1)).append('\n');
        rows().forEach(row -> appendRow(text, row));
        return text.toString();
    }

    private static void appendRow(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
