package dev.profileio.report.console;

/** How much of a test's profile the console shows. */
public enum ConsoleMode {
    /** The summary, and on a terminal the heatmap. */
    AUTO,
    /** The summary. */
    SUMMARY,
    /** The summary and the heatmap. */
    HEATMAP,
    /** Nothing, but for what keeps the report from being whole. */
    QUIET
}
