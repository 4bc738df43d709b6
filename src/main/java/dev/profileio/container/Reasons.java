package dev.profileio.container;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an exception of the engine's client says, on one line. */
final class Reasons {

    /** The engine's answer, {@code Status 404: {"message":"No such image: a:1"}}. */
    private static final Pattern ANSWER =
            Pattern.compile("Status (\\d+): \\{\"message\":\"(.*)\"}\\s*", Pattern.DOTALL);

    private Reasons() {}

    /** The messages of an exception and of its causes, each once. */
    static String of(@Nullable Throwable throwable) {
        List<String> reasons = new ArrayList<>();
        for (Throwable each = throwable; each != null && reasons.size() < 5; each = each.getCause()) {
            String message = each.getMessage();
            String reason = message == null ? each.getClass().getSimpleName() : plain(message);
            if (reasons.stream().noneMatch(other -> other.contains(reason))) {
                reasons.add(reason);
            }
        }
        return String.join("; ", reasons);
    }

    private static String plain(String message) {
        Matcher answer = ANSWER.matcher(message);
        String text = answer.matches() ? answer.group(2).replace("\\\"", "\"").replace("\\n", " ") : message;
        return text.strip().replaceAll("\\s+", " ");
    }
}
