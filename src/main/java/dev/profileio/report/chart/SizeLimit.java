package dev.profileio.report.chart;

/**
 * A size that the histogram marks with a vertical line: where a budget's share of small or large operations begins.
 *
 * @param label what stands beside the line, such as {@code "at most 5 % under 4 KiB"}
 * @param bytes the size in bytes; a line for less than 1 byte is drawn at 1 B
 */
public record SizeLimit(String label, long bytes) {}
