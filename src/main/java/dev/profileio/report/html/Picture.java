package dev.profileio.report.html;

/** An SVG image as a library wrote it, which escapes the text in it itself. */
record Picture(String svg) implements Html {

    Picture {
        String image = svg.strip();
        if (!image.startsWith("<svg") || !image.endsWith("</svg>")) {
            throw new IllegalArgumentException(
                    "Expected an svg element, found " + image.substring(0, Math.min(image.length(), 40)));
        }
    }

    @Override
    public void appendTo(StringBuilder page) {
        page.append(svg.strip());
    }
}
