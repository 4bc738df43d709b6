package dev.profileio.fork;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import org.jspecify.annotations.Nullable;

/**
 * Carries an exception from the fork to the test's JVM: as itself where Java serialization can, and otherwise as a
 * stand-in that prints as the original does.
 */
final class ThrowableTransport {

    private ThrowableTransport() {}

    static byte[] toBytes(Throwable throwable) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(ThrowableImage.of(throwable));
            out.writeObject(serialized(throwable));
        }
        return bytes.toByteArray();
    }

    static Throwable fromBytes(byte[] bytes, ClassLoader loader) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            ThrowableImage image = (ThrowableImage) in.readObject();
            byte @Nullable [] serialized = (byte[]) in.readObject();
            Throwable original = serialized == null ? null : deserialized(serialized, loader);
            // JUnit gives up where it sees an OutOfMemoryError, but the memory that is short is not this JVM's.
            return original == null || original instanceof OutOfMemoryError || !image.isOf(original)
                    ? image.standIn()
                    : original;
        } catch (ClassNotFoundException e) {
            throw new IOException("The fork's outcome was written by another version of ProfileIO", e);
        }
    }

    private static byte @Nullable [] serialized(Throwable throwable) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(throwable);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException | Error notSerializable) {
            return null;
        }
    }

    private static @Nullable Throwable deserialized(byte[] bytes, ClassLoader loader) {
        try (ObjectInputStream in = new LoaderObjectInputStream(new ByteArrayInputStream(bytes), loader)) {
            return (Throwable) in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | Error notOfThisJvm) {
            return null;
        }
    }

    /** Finds classes as the test does. */
    private static final class LoaderObjectInputStream extends ObjectInputStream {

        private final ClassLoader loader;

        LoaderObjectInputStream(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException primitiveOrAbsent) {
                return super.resolveClass(description);
            }
        }
    }
}
