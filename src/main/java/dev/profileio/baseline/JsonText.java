package dev.profileio.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** JSON of which each part knows its line, so that whoever edited it learns where it is wrong. */
final class JsonText {

    private JsonText() {}

    /** A string as JSON has it. */
    static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }

    /** Reads all of it. */
    static Node parse(Path file, byte[] bytes) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            Node root = node(file, parser);
            if (parser.nextToken() != null) {
                throw error(file, parser.currentTokenLocation(), "expected the end of the file, found more");
            }
            return root;
        } catch (JacksonException e) {
            throw error(file, e.getLocation(), e.getOriginalMessage());
        }
    }

    private static Node node(Path file, JsonParser parser) throws IOException {
        TokenStreamLocation location = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> members = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, node(file, parser));
            }
            return new Node(file, location, members);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(node(file, parser));
            }
            return new Node(file, location, elements);
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return new Node(file, location, parser.getLongValue());
        }
        if (token == JsonToken.VALUE_STRING) {
            return new Node(file, location, parser.getString());
        }
        throw error(
                file,
                location,
                "expected a value, found " + (token == null ? "the end of the file" : token.asString()));
    }

    private static BaselineFormatException error(Path file, @Nullable TokenStreamLocation location, String what) {
        String where =
                location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
        return new BaselineFormatException("The baseline " + file + " cannot be read: " + where + what
                + ". Nothing was written. Correct it, or delete it and record it again with"
                + " -Dprofileio.baseline=update.");
    }

    /**
     * One value.
     *
     * @param file where it is
     * @param location where it begins
     * @param value a map of members, a list of elements, a number or a text
     */
    record Node(Path file, TokenStreamLocation location, Object value) {

        Node member(String name) throws IOException {
            if (!(value instanceof Map<?, ?> members)) {
                throw error("expected an object with \"" + name + "\", found " + kind());
            }
            if (!(members.get(name) instanceof Node member)) {
                throw error("expected a member \"" + name + "\", found only " + members.keySet());
            }
            return member;
        }

        List<Node> elements() throws IOException {
            if (!(value instanceof List<?> list)) {
                throw error("expected an array, found " + kind());
            }
            return list.stream().map(Node.class::cast).toList();
        }

        long number() throws IOException {
            if (!(value instanceof Long number) || number < 0) {
                throw error("expected a whole number that is not negative, found " + kind());
            }
            return number;
        }

        String text() throws IOException {
            if (!(value instanceof String text)) {
                throw error("expected a text, found " + kind());
            }
            return text;
        }

        BaselineFormatException error(String what) {
            return JsonText.error(file, location, what);
        }

        private String kind() {
            if (value instanceof Map) {
                return "an object";
            }
            if (value instanceof List) {
                return "an array";
            }
            return value instanceof String ? "the text " + quoted(value.toString()) : value.toString();
        }
    }
}
