package dev.profileio.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How the image is built that is used where none is named.
 *
 * @param version the JDK's feature version
 */
record ImageRecipe(int version) {

    private static final int DIGITS = 12;

    /** The matching JDK's public image, and strace. */
    String dockerfile() {
        return """
                FROM eclipse-temurin:%d-jdk
                RUN apt-get update \\
                    && apt-get install --yes --no-install-recommends strace \\
                    && rm -rf /var/lib/apt/lists/*
                """
                .formatted(version);
    }

    /** Its name, which another recipe does not have: an image of this name has been built by this recipe. */
    String image() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(dockerfile().getBytes(UTF_8));
            return "profile-io/jdk-" + version + ":"
                    + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Builds it. */
    void build(Engine engine) throws IOException {
        Path folder = Files.createTempDirectory("profile-io-image-");
        Path file = folder.resolve("Dockerfile");
        try {
            Files.writeString(file, dockerfile());
            engine.build(folder.toFile(), image());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
