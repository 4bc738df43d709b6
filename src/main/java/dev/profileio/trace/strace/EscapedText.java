package dev.profileio.trace.strace;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes text as strace escapes it: {@code \n \t \r \v \f \" \\} and octal bytes. The bytes are UTF-8; those that are not
 * stay octal ({@code \377}), so that names which differ stay different.
 */
final class EscapedText {

    private EscapedText() {}

    static String decode(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\' || bytes[i] < 0) {
                return decodeUtf8(unescape(bytes, i, from, to));
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    private static ByteBuffer unescape(byte[] bytes, int firstEscape, int from, int to) {
        byte[] plain = new byte[to - from];
        int length = firstEscape - from;
        System.arraycopy(bytes, from, plain, 0, length);
        int i = firstEscape;
        while (i < to) {
            byte b = bytes[i++];
            if (b != '\\' || i == to) {
                plain[length++] = b;
                continue;
            }
            byte escaped = bytes[i++];
            if (isOctal(escaped)) {
                int value = escaped - '0';
                for (int digits = 1; digits < 3 && i < to && isOctal(bytes[i]); digits++) {
                    value = value * 8 + bytes[i++] - '0';
                }
                plain[length++] = (byte) value;
            } else {
                plain[length++] = unescape(escaped);
            }
        }
        return ByteBuffer.wrap(plain, 0, length);
    }

    private static byte unescape(byte escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'v' -> 0x0B;
            case 'f' -> '\f';
            default -> escaped;
        };
    }

    private static String decodeUtf8(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // A byte becomes one character, or the four of its octal form.
        CharBuffer text = CharBuffer.allocate(4 * bytes.remaining());
        while (true) {
            CoderResult result = decoder.decode(bytes, text, true);
            if (!result.isError()) {
                return text.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                int value = bytes.get() & 0xFF;
                text.put('\\')
                        .put((char) ('0' + (value >> 6)))
                        .put((char) ('0' + (value >> 3 & 7)))
                        .put((char) ('0' + (value & 7)));
            }
        }
    }

    private static boolean isOctal(byte b) {
        return b >= '0' && b <= '7';
    }
}
