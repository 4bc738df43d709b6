package dev.profileio.trace.strace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.profile.IoCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up calls and prints them as strace would: what the parser reads must be what was made up. */
final class RandomTrace {

    private static final String ALPHABET = "abc019 .,;:'\"\\()[]{}<>=-+*/?\t\n\r\u0001\u007füß€😀";

    private final Random random;
    private final List<IoCall> calls = new ArrayList<>();
    private final StringBuilder trace = new StringBuilder();
    private long now = 1_795_370_157_000_000_000L;

    RandomTrace(long seed, int count) {
        random = new Random(seed);
        for (int i = 0; i < count; i++) {
            add();
        }
        line(now, "+++ exited with 0 +++");
    }

    List<IoCall> calls() {
        return calls;
    }

    String trace() {
        return trace.toString();
    }

    private void add() {
        now += 1 + random.nextInt(1_000_000);
        String path = path();
        String descriptor =
                random.nextInt(1000) + "<" + escape(path, true) + ">" + (random.nextBoolean() ? "(deleted)" : "");
        boolean failed = random.nextInt(5) == 0;
        long bytes = failed ? 0 : random.nextInt(3) == 0 ? 0 : random.nextLong(1L << 40);
        switch (random.nextInt(7)) {
            case 0 -> call(Operation.READ, path, bytes, failed, "read(" + descriptor + ", \"\"..., 8192)");
            case 1 -> call(Operation.WRITE, path, bytes, failed, "pwrite64(" + descriptor + ", \"\"..., 8192, 17)");
            case 2 -> call(Operation.SYNC, path, 0, failed, "fsync(" + descriptor + ")");
            case 3 -> call(Operation.METADATA, path, 0, failed, "stat(\"" + escape(path, false) + "\", 0x7ffd)");
            case 4 -> opened(path, failed);
            case 5 -> transferred(path, bytes, failed);
            default -> mapped(path, descriptor, failed);
        }
    }

    private void opened(String path, boolean failed) {
        String name = path.substring(1);
        String call = "openat(AT_FDCWD</>, \"" + escape(name, false) + "\", O_RDWR|O_CREAT, 0644)";
        emit(call + (failed ? error() : " = 3<" + escape(path, true) + ">"), record(Operation.OPEN, path, 0, failed));
    }

    private void transferred(String path, long bytes, boolean failed) {
        String target = path();
        emit(
                "sendfile(7<" + escape(target, true) + ">, 6<" + escape(path, true) + ">, NULL, 99)"
                        + (failed ? error() : " = " + bytes),
                record(Operation.READ, path, bytes, failed),
                record(Operation.WRITE, target, bytes, failed));
    }

    private void mapped(String path, String descriptor, boolean failed) {
        long length = 1L + random.nextInt(1 << 20);
        emit(
                "mmap(NULL, " + length + ", PROT_READ, MAP_SHARED, " + descriptor + ", 0x1000)"
                        + (failed ? error() : " = 0x7f49e8822000"),
                record(Operation.MAP, path, failed ? 0 : length, failed));
    }

    private void call(Operation operation, String path, long bytes, boolean failed, String call) {
        emit(call + (failed ? error() : " = " + bytes), record(operation, path, bytes, failed));
    }

    private IoCall record(Operation operation, String path, long bytes, boolean failed) {
        return new IoCall(operation, IoTarget.FILE, path, path, Parsed.THREAD, now, 0, bytes, failed);
    }

    private void emit(String call, IoCall... meanings) {
        long duration = random.nextLong(3_000_000_000L);
        for (IoCall c : meanings) {
            calls.add(new IoCall(
                    c.operation(),
                    c.target(),
                    c.path(),
                    c.kernelName(),
                    c.thread(),
                    c.startNanos(),
                    duration,
                    c.bytes(),
                    c.failed(),
                    call.substring(0, call.indexOf('(')),
                    c.access(),
                    null));
        }
        String whole = call + " <" + seconds(duration) + ">";
        // Where a call may be torn: behind an argument of its own, which is a comma that follows a descriptor.
        int comma = whole.indexOf(">, ");
        if (random.nextInt(10) == 0 && comma > 0 && whole.startsWith("read(")) {
            line(now, whole.substring(0, comma + 3) + " <unfinished ...>");
            now += 5;
            line(now, "<... read resumed>" + whole.substring(comma + 3));
        } else {
            line(now, whole);
        }
    }

    private void line(long nanos, String text) {
        trace.append(seconds(nanos)).append(' ').append(text).append('\n');
    }

    private String error() {
        return random.nextBoolean() ? " = -1 ENOENT (No such file or directory)" : " = -1 EACCES (Permission denied)";
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        int names = 1 + random.nextInt(4);
        for (int i = 0; i < names; i++) {
            // A name of dots alone would be another path's.
            path.append("/n");
            int length = random.nextInt(12);
            for (int j = 0; j < length; j++) {
                int index = random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length()));
                int letter = ALPHABET.codePointAt(ALPHABET.offsetByCodePoints(0, index));
                path.appendCodePoint(letter == '/' ? '_' : letter);
            }
        }
        return path.toString();
    }

    private static String seconds(long nanos) {
        return nanos / 1_000_000_000 + "."
                + String.valueOf(1_000_000_000 + nanos % 1_000_000_000).substring(1);
    }

    /** As strace's string_quote does: octal is as short as the next character allows. */
    private static String escape(String text, boolean inAngles) {
        byte[] bytes = text.getBytes(UTF_8);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '\r' -> escaped.append("\\r");
                default -> {
                    boolean plain = c >= ' ' && c <= '~' && !(inAngles && (c == '<' || c == '>'));
                    boolean digitFollows = i + 1 < bytes.length && bytes[i + 1] >= '0' && bytes[i + 1] <= '7';
                    if (plain) {
                        escaped.append(c);
                    } else if (digitFollows) {
                        escaped.append('\\')
                                .append(Integer.toOctalString(c + 01000).substring(1));
                    } else {
                        escaped.append('\\').append(Integer.toOctalString(c));
                    }
                }
            }
        }
        return escaped.toString();
    }
}
