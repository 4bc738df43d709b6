package dev.profileio.report.chart;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How numbers and colours are written in SVG. It needs nothing of AWT. */
final class Svg {

    private static final Pattern STYLE = Pattern.compile("style='[^']*'");
    private static final Pattern SUPERFLUOUS = Pattern.compile(
            "(fill|stroke)-opacity: ?1\\.0;? ?|stroke-miterlimit:[\\d.]+;? ?|font-family: sans-serif; ");
    private static final Pattern GROUP = Pattern.compile("<g>(<text [^>]*>[^<]*</text>)</g>");
    private static final Pattern COLOR = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

    private static final Map<Integer, String> VARIABLES = variablesOfColors();

    private Svg() {}

    /** A length in tenths of a pixel, which is less than anyone sees. */
    static long tenths(double length) {
        return Math.round(length * 10);
    }

    /** {@code 2}, {@code 2.5}. */
    static String ofTenths(long tenths) {
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    /** A length as a number of SVG. */
    static String number(double length) {
        return ofTenths(tenths(length));
    }

    /** {@code #0a0b0c}. */
    static String hex(int color) {
        return "#" + HexFormat.of().toHexDigits(color, 6);
    }

    /** A colour that follows the page; the light one where the page has no {@linkplain #css() rules} for it. */
    static String variable(String name, int light) {
        return "var(" + name + "," + hex(light) + ")";
    }

    /** The colour of a level, likewise. */
    static String heat(int level) {
        return variable(Heat.variable(level), Heat.light(level));
    }

    /** What JFree's library wrote, without the half of it that says nothing, and with colours that follow the page. */
    static String themed(String drawn) {
        String styled = STYLE.matcher(drawn)
                .replaceAll(style -> Matcher.quoteReplacement(
                        COLOR.matcher(SUPERFLUOUS.matcher(style.group()).replaceAll(""))
                                .replaceAll(color -> themed(Integer.parseInt(color.group(1)) << 16
                                        | Integer.parseInt(color.group(2)) << 8
                                        | Integer.parseInt(color.group(3))))));
        return GROUP.matcher(styled).replaceAll("$1");
    }

    private static String themed(int color) {
        String variable = VARIABLES.get(color);
        return variable == null ? hex(color) : variable;
    }

    /** By the light colour; where some have the same, that of the first. */
    private static Map<Integer, String> variablesOfColors() {
        Map<Integer, String> variables = new HashMap<>();
        for (Theme role : Theme.values()) {
            variables.putIfAbsent(role.light(), variable(role.variable(), role.light()));
        }
        for (int level = 0; level < Heat.LEVELS; level++) {
            variables.putIfAbsent(Heat.light(level), heat(level));
        }
        return Map.copyOf(variables);
    }

    /** The variables of a light page, and of a dark one. */
    static String css() {
        return ".chart{" + variables(false) + "}\n@media screen and (prefers-color-scheme:dark){.chart{"
                + variables(true) + "}}\n.chart .hits path:hover{fill:var(" + Theme.INK.variable()
                + ");fill-opacity:.15}\n";
    }

    private static String variables(boolean dark) {
        return Stream.concat(
                        Stream.of(Theme.values())
                                .map(role -> role.variable() + ":" + hex(dark ? role.dark() : role.light())),
                        IntStream.range(0, Heat.LEVELS)
                                .mapToObj(level ->
                                        Heat.variable(level) + ":" + hex(dark ? Heat.dark(level) : Heat.light(level))))
                .collect(Collectors.joining(";"));
    }
}
