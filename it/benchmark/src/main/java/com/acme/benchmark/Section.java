package com.acme.benchmark;

/**
 * A table with what it is about.
 *
 * @param title its title
 * @param table the table
 */
public record Section(String title, Table table) {

    String markdown() {
        return "### " + title + "\n\n" + table.markdown();
    }
}
