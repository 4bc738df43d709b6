package dev.profileio.trace.jfr;

import dev.profileio.profile.CallSite;
import dev.profileio.profile.IoCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events around the moment of a call, as that moment moves on. */
final class EventWindow implements AutoCloseable {

    /** How far the clocks may still be apart after they were compared. Less than any traced call takes. */
    private static final long TOLERANCE_NANOS = 10_000;

    private final FlightRecording recording;
    private final EventLog.Reader reader;
    private final List<Candidate> candidates = new ArrayList<>();
    private EventLog.@Nullable Entry next;

    private EventWindow(FlightRecording recording, EventLog.Reader reader) {
        this.recording = recording;
        this.reader = reader;
        this.next = reader.next();
    }

    /** The events of a thread, if it has any. */
    static Optional<EventWindow> open(FlightRecording recording, long thread) throws IOException {
        EventLog log = recording.logs().get(thread);
        return log == null ? Optional.empty() : Optional.of(new EventWindow(recording, log.open()));
    }

    /**
     * The line of the event in which a call was made, which then has so much less to tell: a call has one event, though an
     * event may have several calls.
     */
    CallSite take(IoCall call, long startNanos, long endNanos) {
        move(startNanos, endNanos);
        Candidate nearest = null;
        long nearestDistance = Long.MAX_VALUE;
        for (Candidate candidate : candidates) {
            long distance = candidate.distance(startNanos, endNanos);
            if (candidate.canBe(call)
                    && distance < nearestDistance
                    && (distance == 0 || (distance <= TOLERANCE_NANOS && candidate.isOnFileOf(call)))) {
                nearest = candidate;
                nearestDistance = distance;
            }
        }
        if (nearest == null) {
            return CallSite.UNKNOWN;
        }
        nearest.take(call);
        return nearest.event.site();
    }

    /** The same where several threads share the events: unknown, if more than one line may be meant. */
    CallSite look(IoCall call, long startNanos, long endNanos) {
        move(startNanos, endNanos);
        CallSite found = CallSite.UNKNOWN;
        for (Candidate candidate : candidates) {
            if (candidate.canBe(call) && candidate.distance(startNanos, endNanos) == 0 && candidate.isOnFileOf(call)) {
                if (found != CallSite.UNKNOWN && found != candidate.event.site()) {
                    return CallSite.UNKNOWN;
                }
                found = candidate.event.site();
            }
        }
        return found;
    }

    private void move(long startNanos, long endNanos) {
        Iterator<Candidate> old = candidates.iterator();
        while (old.hasNext()) {
            if (old.next().event.endNanos() < startNanos - TOLERANCE_NANOS) {
                old.remove();
            }
        }
        while (next != null && next.startNanos() <= endNanos + TOLERANCE_NANOS) {
            if (next.endNanos() >= startNanos - TOLERANCE_NANOS) {
                candidates.add(new Candidate(recording.call(next)));
            }
            next = reader.next();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Candidate {

        private final JavaCall event;
        private long bytesLeft;
        private boolean used;

        Candidate(JavaCall event) {
            this.event = event;
            this.bytesLeft = event.bytes();
        }

        boolean canBe(IoCall call) {
            return event.operation() == call.operation()
                    && call.bytes() <= bytesLeft
                    && (call.bytes() > 0 || (event.bytes() == 0 && !used));
        }

        void take(IoCall call) {
            bytesLeft -= call.bytes();
            used = true;
        }

        /** How far a call reaches out of the event. */
        long distance(long startNanos, long endNanos) {
            return Math.max(0, Math.max(event.startNanos() - startNanos, endNanos - event.endNanos()));
        }

        /** A file may have been opened under another path, by a link, but mostly under the same name. */
        boolean isOnFileOf(IoCall call) {
            return fileName(event.path()).equals(fileName(call.path()));
        }

        private static String fileName(String path) {
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        }
    }
}
