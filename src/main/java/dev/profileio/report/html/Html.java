package dev.profileio.report.html;

import java.util.Arrays;
import java.util.List;

/** A part of a page. Text gets into it through {@link #text} and through attributes only, and both escape it. */
public sealed interface Html permits Element, Text, Lines, Picture, Several {

    /** No part. */
    Html NOTHING = new Several(List.of());

    /** Appends it to a page. */
    void appendTo(StringBuilder page);

    /** Text, whatever characters are in it. */
    static Html text(String text) {
        return new Text(text);
    }

    /** Text of several lines, as the {@code pre} element shows them. */
    static Html lines(String text) {
        return new Lines(text);
    }

    /** A picture that was drawn here. */
    static Html picture(String svg) {
        return new Picture(svg);
    }

    /** Parts, one after the other. */
    static Html all(List<? extends Html> parts) {
        return new Several(List.copyOf(parts));
    }

    /** Parts, one after the other. */
    static Html all(Html... parts) {
        return all(Arrays.asList(parts));
    }
}
