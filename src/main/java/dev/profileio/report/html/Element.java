package dev.profileio.report.html;

import dev.profileio.report.text.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element.
 *
 * @param name its name
 * @param attributes its attributes, in their order
 * @param content what it holds
 */
public record Element(String name, List<Attribute> attributes, Html content) implements Html {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "wbr");

    /** What a browser takes as code, or as an address that code may be behind. */
    private static final Pattern CODE = Pattern.compile("on.*|srcdoc|style|formaction|action|href|src");

    /** Keeps an unmodifiable copy. */
    public Element {
        attributes = List.copyOf(attributes);
        checkName(name);
    }

    /**
     * An attribute.
     *
     * @param name its name
     * @param value its value; nothing but the name is written where it is empty
     */
    public record Attribute(String name, String value) {
        /** Knows its name is one. */
        public Attribute {
            checkName(name);
        }
    }

    /** An element with parts in it. */
    public static Element of(String name, Html... content) {
        return new Element(name, List.of(), Html.all(content));
    }

    /** An element with text in it. */
    public static Element of(String name, String text) {
        return new Element(name, List.of(), Html.text(text));
    }

    /** A link to what lies beside the page or below it. */
    public static Element link(RelativeAddress to, Html... content) {
        return of("a", content).and("href", to.text());
    }

    /** A link to a part of the page. */
    public static Element linkToPart(String id, String text) {
        return of("a", text).and("href", "#" + id);
    }

    /** An image that lies beside the page or below it. */
    public static Element image(RelativeAddress of) {
        return of("img").and("src", of.text());
    }

    /**
     * It with an attribute more.
     *
     * @throws IllegalArgumentException if a browser would take the attribute's value as code or as an address
     */
    public Element with(String attribute, String value) {
        if (CODE.matcher(attribute).matches()) {
            throw new IllegalArgumentException("Expected an attribute that is only text, found " + attribute);
        }
        return and(attribute, value);
    }

    /** It with a share of the width, where 1 is all of it. */
    public Element withWidth(double share) {
        return and("style", "width:" + Math.round(Math.max(0, Math.min(1, share)) * 10_000) / 100.0 + "%");
    }

    /** It so far from the left, where 1 is all of the width. */
    public Element withLeft(double share) {
        return and("style", "left:" + Math.round(Math.max(0, Math.min(1, share)) * 10_000) / 100.0 + "%");
    }

    private Element and(String attribute, String value) {
        List<Attribute> more = new ArrayList<>(attributes);
        more.add(new Attribute(attribute, value));
        return new Element(name, more, content);
    }

    @Override
    public void appendTo(StringBuilder page) {
        page.append('<').append(name);
        for (Attribute attribute : attributes) {
            page.append(' ').append(attribute.name());
            if (!attribute.value().isEmpty() || attribute.name().equals("alt")) {
                page.append("=\"");
                Text.appendEscaped(OneLine.of(attribute.value()), page);
                page.append('"');
            }
        }
        page.append('>');
        if (!VOID.contains(name)) {
            content.appendTo(page);
            page.append("</").append(name).append('>');
        }
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Expected the name of an element or an attribute, found " + name);
        }
    }
}
