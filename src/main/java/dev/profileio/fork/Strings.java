package dev.profileio.fork;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strings of any characters in a stream of bytes. A JVM that has just started writes and reads them in far less time than
 * properties, whose file begins with a date, or serialized objects.
 */
final class Strings {

    private static final int NULL = -1;

    private Strings() {}

    static void write(DataOutputStream out, @Nullable String string) throws IOException {
        out.writeInt(string == null ? NULL : string.length());
        if (string != null) {
            out.writeChars(string);
        }
    }

    static @Nullable String readNullable(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NULL) {
            return null;
        }
        if (length < 0 || length > Integer.MAX_VALUE / Character.BYTES) {
            throw new IOException("Expected the length of a string, found " + length);
        }
        byte[] bytes = in.readNBytes(length * Character.BYTES);
        if (bytes.length < length * Character.BYTES) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    static String read(DataInputStream in) throws IOException {
        String string = readNullable(in);
        return string == null ? "" : string;
    }

    static void write(DataOutputStream out, Map<String, String> map) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            write(out, entry.getKey());
            write(out, entry.getValue());
        }
    }

    static Map<String, String> readMap(DataInputStream in) throws IOException {
        Map<String, String> map = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(read(in), read(in));
        }
        return map;
    }
}
