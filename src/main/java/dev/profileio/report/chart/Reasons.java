package dev.profileio.report.chart;

/** Why there is no picture, as a sentence for people. */
final class Reasons {

    private Reasons() {}

    static String notDrawn(String picture, Throwable failure) {
        return picture + " could not be drawn: " + oneLine(rootCause(failure))
                + " (without fonts: install fontconfig and a font such as DejaVu;"
                + " without a display: set -Djava.awt.headless=true)";
    }

    static String notWritten(Object file, Throwable failure) {
        return file + " could not be written: " + oneLine(failure);
    }

    private static String oneLine(Throwable failure) {
        return failure.toString().replaceAll("\\s+", " ");
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
