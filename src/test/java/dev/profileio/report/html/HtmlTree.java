package dev.profileio.report.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page as a strict reader takes it: what is not closed, or closed twice, is an error. */
public final class HtmlTree {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "wbr");

    private static final Pattern TAG = Pattern.compile(
            "<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\\s+[a-zA-Z][a-zA-Z0-9:-]*(?:=(?:\"[^\"]*\"|'[^']*'))?)*)\\s*(/?)>");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9:-]*)(?:=(?:\"([^\"]*)\"|'([^']*)'))?");

    private final String name;
    private final Map<String, String> attributes;
    private final List<HtmlTree> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private HtmlTree(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /** Reads a page, from its doctype to its end. */
    public static HtmlTree parse(String page) {
        if (!page.startsWith("<!DOCTYPE html>\n")) {
            throw new AssertionError("No doctype");
        }
        HtmlTree root = new HtmlTree("", Map.of());
        Deque<HtmlTree> open = new ArrayDeque<>(List.of(root));
        int at = "<!DOCTYPE html>\n".length();
        while (at < page.length()) {
            boolean raw = Set.of("script", "style").contains(open.peek().name);
            int next = raw ? page.indexOf("</" + open.peek().name + ">", at) : page.indexOf('<', at);
            if (next < 0) {
                next = page.length();
            }
            open.peek().text.append(raw ? page.substring(at, next) : decoded(page.substring(at, next)));
            if (next == page.length()) {
                break;
            }
            Matcher tag = TAG.matcher(page).region(next, page.length());
            if (!tag.lookingAt()) {
                throw new AssertionError("No tag: " + page.substring(next, Math.min(page.length(), next + 80)));
            }
            at = tag.end();
            if (tag.group(1).equals("/")) {
                HtmlTree closed = open.pop();
                if (!closed.name.equals(tag.group(2))) {
                    throw new AssertionError("Expected </" + closed.name + ">, found " + tag.group());
                }
            } else {
                HtmlTree element = new HtmlTree(tag.group(2), attributes(tag.group(3)));
                open.peek().children.add(element);
                if (!VOID.contains(element.name) && !tag.group(4).equals("/")) {
                    open.push(element);
                }
            }
        }
        if (open.size() != 1) {
            throw new AssertionError("Not closed: " + open.peek().name);
        }
        return root;
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE.matcher(text).results().forEach(match -> {
            String value = match.group(2) != null ? match.group(2) : match.group(3);
            if (attributes.put(match.group(1), value == null ? "" : decoded(value)) != null) {
                throw new AssertionError("Twice: " + match.group(1));
            }
        });
        return attributes;
    }

    private static String decoded(String text) {
        if (text.contains("<")) {
            throw new AssertionError("Not escaped: " + text);
        }
        return Pattern.compile("&#(\\d+);")
                .matcher(text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\""))
                .replaceAll(match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1)))))
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** An attribute; empty if it has none of that name. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Its attributes. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** It and all within it. */
    public Stream<HtmlTree> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(HtmlTree::all));
    }

    /** All of a name, within it. */
    public List<HtmlTree> all(String element) {
        return where(tree -> tree.name.equals(element));
    }

    /** All of which something is true, within it. */
    public List<HtmlTree> where(Predicate<HtmlTree> predicate) {
        return all().filter(predicate).toList();
    }

    /** All with a class, within it. */
    public List<HtmlTree> ofClass(String style) {
        return where(tree -> List.of(tree.attribute("class").split(" ")).contains(style));
    }

    /** The only one with an id, within it. */
    public HtmlTree withId(String id) {
        List<HtmlTree> found = where(tree -> tree.attribute("id").equals(id));
        if (found.size() != 1) {
            throw new AssertionError("Expected one with id " + id + ", found " + found.size());
        }
        return found.get(0);
    }

    /** The text in it and in what is within it, in no particular order among elements. */
    public String text() {
        StringBuilder all = new StringBuilder(text);
        children.forEach(child -> all.append(' ').append(child.text()));
        return all.toString();
    }
}
