package dev.profileio.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names for files that are safe on every file system, in every archive and in every shell pattern. */
public final class FileName {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_$.-]{0,149}");
    private static final Pattern UNSAFE_CHARACTER = Pattern.compile("[^A-Za-z0-9_$.-]+");

    /** What is read as a hidden file, as an option, or not at all. */
    private static final Pattern UNSAFE_ENDS = Pattern.compile("^[.-]+|[.]+$");

    /** Names that Windows gives to devices, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d|conin\\$|conout\\$)(\\..*)?");

    private static final int KEPT_LENGTH = 100;

    private FileName() {}

    /**
     * The text itself where it is safe; otherwise what is safe of it and a hash of it all, so that different texts have
     * different names.
     */
    public static String safe(String text) {
        if (SAFE.matcher(text).matches() && !text.endsWith(".") && !isDevice(text)) {
            return text;
        }
        String kept = UNSAFE_CHARACTER.matcher(text).replaceAll("_");
        kept = UNSAFE_ENDS.matcher(kept).replaceAll("");
        kept = kept.isEmpty() || isDevice(kept) ? "_" + kept : kept;
        return kept.substring(0, Math.min(kept.length(), KEPT_LENGTH)) + "-" + hash(text);
    }

    private static boolean isDevice(String text) {
        return DEVICE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
