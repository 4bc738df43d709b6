package dev.profileio.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A page that needs nothing but itself and what lies beside it: a browser that opens it loads nothing from any network,
 * and runs no script but its own.
 *
 * @param title what the browser's tab says
 * @param css styles beyond those of every page
 * @param body the parts of its body
 */
public record Document(String title, String css, Html body) {

    private static final String NO_ICON = "data:,";

    /** The page as it is written. */
    public String text() {
        String script = resource("page.js");
        StringBuilder page = new StringBuilder(1 << 16);
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        meta("http-equiv", "Content-Security-Policy", policy(script)).appendTo(page);
        meta("name", "viewport", "width=device-width, initial-scale=1").appendTo(page);
        meta("name", "color-scheme", "light dark").appendTo(page);
        meta("name", "referrer", "no-referrer").appendTo(page);
        // Without it, a browser asks a server for a picture.
        page.append("\n<link rel=\"icon\" href=\"").append(NO_ICON).append("\">\n");
        Element.of("title", title).appendTo(page);
        page.append("\n<style>\n").append(resource("page.css")).append(css).append("</style>\n</head>\n<body>\n");
        body.appendTo(page);
        page.append("\n<script>").append(script).append("</script>\n</body>\n</html>\n");
        return page.toString();
    }

    private static Html meta(String key, String name, String content) {
        return Element.of("meta").with(key, name).with("content", content);
    }

    private static String policy(String script) {
        return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:; script-src 'sha256-"
                + sha256(script) + "'; base-uri 'none'; form-action 'none'";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Document.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Expected " + name + " beside " + Document.class + ", found none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
