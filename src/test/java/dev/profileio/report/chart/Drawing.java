package dev.profileio.report.chart;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture in SVG, as XML, and what a reader sees in it. */
final class Drawing {

    private static final Pattern RECTANGLE = Pattern.compile("[mM](-?[\\d.]+) ?(-?[\\d.]+)h([\\d.]+)v([\\d.]+)h-\\3z");

    private final Document document;

    private Drawing(Document document) {
        this.document = document;
    }

    static Drawing of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Drawing(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
        } catch (Exception e) {
            throw new AssertionError("No XML: " + e.getMessage() + "\n" + svg, e);
        }
    }

    static Drawing of(SvgPictures.Drawn drawn) {
        return of(drawn.svg().orElseThrow(() -> new AssertionError(drawn.reason())));
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** The lines of text, in the order in which they were written. */
    List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    List<String> ids() {
        return elements("*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** The insides of the frames of the heatmap: from left to right, and among those from top to bottom. */
    List<Rectangle2D> panels() {
        return elements("rect").stream()
                .filter(rect -> rect.getAttribute("style").contains("stroke:var(--chart-frame"))
                .map(rect -> new Rectangle2D.Double(
                        number(rect, "x") + 0.5,
                        number(rect, "y") + 0.5,
                        number(rect, "width") - 1,
                        number(rect, "height") - 1))
                .filter(panel -> panel.width > 100)
                .map(Rectangle2D.class::cast)
                .sorted(Comparator.comparing(Rectangle2D::getX).thenComparing(Rectangle2D::getY))
                .toList();
    }

    /** The paths of a layer. */
    List<Element> layer(String name) {
        return elements("path").stream()
                .filter(path ->
                        ((Element) path.getParentNode()).getAttribute("class").equals(name))
                .toList();
    }

    /** Runs of cells of one colour. */
    List<Cell> cells() {
        return layer("cells").stream()
                .flatMap(path -> rectangles(path).stream().map(area -> new Cell(path.getAttribute("style"), area)))
                .toList();
    }

    List<Cell> cellsIn(Rectangle2D panel) {
        return cells().stream().filter(cell -> panel.contains(cell.area())).toList();
    }

    record Cell(String style, Rectangle2D area) {}

    /** What is said where the picture is pointed at. */
    Stream<String> words() {
        return layer("hits").stream().map(Element::getTextContent);
    }

    static List<Rectangle2D> rectangles(Element path) {
        String data = path.getAttribute("d");
        Matcher matcher = RECTANGLE.matcher(data);
        List<Rectangle2D> rectangles = new ArrayList<>();
        double x = 0;
        double y = 0;
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                throw new AssertionError("Expected a rectangle at " + data.substring(end));
            }
            end = matcher.end();
            boolean absolute = data.charAt(matcher.start()) == 'M';
            x = Double.parseDouble(matcher.group(1)) + (absolute ? 0 : x);
            y = Double.parseDouble(matcher.group(2)) + (absolute ? 0 : y);
            rectangles.add(new Rectangle2D.Double(
                    x, y, Double.parseDouble(matcher.group(3)), Double.parseDouble(matcher.group(4))));
        }
        if (end != data.length()) {
            throw new AssertionError("Expected a rectangle at " + data.substring(end));
        }
        return rectangles;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
