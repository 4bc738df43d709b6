package dev.profileio.trace.jfr;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The source files of classes, as their compiler wrote them down: Flight Recorder leaves them out, and a class's name alone
 * does not tell.
 */
public final class SourceFiles {

    private static final int MAGIC = 0xCAFEBABE;

    private final ClassLoader loader;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /** Those of the classes that a loader finds. */
    public SourceFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** {@code "Report.java"}, or null if the class does not say or was made while the program ran. */
    @Nullable
    String of(String className) {
        return known.computeIfAbsent(className, this::find).orElse(null);
    }

    private Optional<String> find(String className) {
        try (InputStream in = loader.getResourceAsStream(className.replace('.', '/') + ".class")) {
            return in == null ? Optional.empty() : read(new DataInputStream(new BufferedInputStream(in)));
        } catch (IOException | RuntimeException noClassFile) {
            return Optional.empty();
        }
    }

    /** The Java Virtual Machine Specification, chapter 4, has the format. */
    private static Optional<String> read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            return Optional.empty();
        }
        in.readInt();
        Map<Integer, String> texts = readConstants(in);
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        skipMembers(in);
        skipMembers(in);
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String name = texts.get(in.readUnsignedShort());
            long length = Integer.toUnsignedLong(in.readInt());
            if ("SourceFile".equals(name)) {
                return Optional.ofNullable(texts.get(in.readUnsignedShort()));
            }
            in.skipNBytes(length);
        }
        return Optional.empty();
    }

    private static Map<Integer, String> readConstants(DataInputStream in) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    // A long or a double takes two places.
                    in.skipNBytes(8);
                    i++;
                }
                default -> throw new IOException("Unknown constant " + tag);
            }
        }
        return texts;
    }

    /** Fields or methods. */
    private static void skipMembers(DataInputStream in) throws IOException {
        for (int members = in.readUnsignedShort(); members > 0; members--) {
            in.skipNBytes(6);
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
    }
}
