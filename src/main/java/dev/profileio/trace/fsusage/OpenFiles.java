package dev.profileio.trace.fsusage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was open when fs_usage was attached, as {@code lsof -F ftn} prints it: a line {@code f12} for a descriptor, and
 * behind it {@code tREG} for its type and {@code n/a/b} for its name.
 */
final class OpenFiles {

    private static final Pattern DESCRIPTOR = Pattern.compile("f\\d{1,9}");

    private OpenFiles() {}

    /** The descriptors, without those of which the name does not tell what they are. */
    static Map<Integer, Endpoint> parse(List<String> lines) {
        Map<Integer, Endpoint> open = new HashMap<>();
        int descriptor = -1;
        String type = "";
        for (String line : lines) {
            if (line.startsWith("f")) {
                descriptor = DESCRIPTOR.matcher(line).matches() ? Integer.parseInt(line.substring(1)) : -1;
                type = "";
            } else if (line.startsWith("t")) {
                type = line.substring(1);
            } else if (line.startsWith("n") && descriptor >= 0) {
                Endpoint endpoint = endpoint(type, line.substring(1));
                if (!endpoint.equals(Endpoint.UNKNOWN)) {
                    open.put(descriptor, endpoint);
                }
            }
        }
        return open;
    }

    private static Endpoint endpoint(String type, String name) {
        return switch (type) {
            case "PIPE" -> Endpoint.PIPE;
            case "IPv4", "IPv6", "unix", "sock" -> Endpoint.SOCKET;
            default -> name.startsWith("/") ? Endpoint.file(name) : Endpoint.UNKNOWN;
        };
    }
}
