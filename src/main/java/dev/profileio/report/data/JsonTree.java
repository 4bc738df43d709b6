package dev.profileio.report.data;

import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes a tree of records, lists, maps, strings, numbers and booleans as JSON: a record's components in their order.
 *
 * <p>Jackson's databind would do it as well, but shares its annotations with Jackson 2, and a test's class path may have
 * them in a version that is too old for Jackson 3.
 */
final class JsonTree {

    private JsonTree() {}

    static void write(OutputStream out, Record root) throws ReflectiveOperationException {
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), out)) {
            write(json, root);
        }
    }

    private static void write(JsonGenerator json, Object value) throws ReflectiveOperationException {
        if (value instanceof Record record) {
            json.writeStartObject();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                json.writeName(component.getName());
                write(json, component.getAccessor().invoke(record));
            }
            json.writeEndObject();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeName(entry.getKey().toString());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(value.toString());
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }
}
