package dev.profileio.report.html;

/** Text of several lines. */
record Lines(String text) implements Html {

    private static final String TAB = "    ";

    @Override
    public void appendTo(StringBuilder page) {
        text.lines().forEach(line -> {
            new Text(line.replace("\t", TAB)).appendTo(page);
            page.append('\n');
        });
    }
}
