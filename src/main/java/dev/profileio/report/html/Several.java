package dev.profileio.report.html;

import java.util.List;

/** Parts, one after the other. */
record Several(List<Html> parts) implements Html {

    Several {
        parts = List.copyOf(parts);
    }

    @Override
    public void appendTo(StringBuilder page) {
        parts.forEach(part -> part.appendTo(page));
    }
}
