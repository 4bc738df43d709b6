package dev.profileio.trace.strace;

import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import dev.profileio.trace.Background;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;

/**
 * Parses files in a thread of its own, ahead of the calling thread, which passes on what was parsed: in the order of the
 * files and their lines, on however many cores. One thread suffices, since to name a call and count it takes about as long
 * as to parse it.
 */
final class ParseAhead {

    private static final int CALLS_PER_BATCH = 256;

    /** How far it gets ahead while Flight Recorder's recording is read. A call takes about 100 bytes. */
    private static final int BATCHES = 64;

    /** Behind the last. */
    private static final List<IoCall> END = List.of();

    private final StraceParser parser;
    private final List<TraceFile> files;
    private final BlockingQueue<List<IoCall>> batches = new ArrayBlockingQueue<>(BATCHES);
    private List<IoCall> batch = new ArrayList<>(CALLS_PER_BATCH);

    ParseAhead(StraceParser parser, List<TraceFile> files) {
        this.parser = parser;
        this.files = List.copyOf(files);
    }

    /**
     * Passes on all calls of the files, and returns when the other thread has ended.
     *
     * @return what else there was to be seen in them
     */
    TraceSummary parse(IoCallSink sink) throws IOException {
        try (Background<TraceSummary> parsing = Background.start("profile-io-parser", this::parseAll)) {
            for (List<IoCall> calls = batches.take(); !calls.isEmpty(); calls = batches.take()) {
                calls.forEach(sink::accept);
            }
            return parsing.get();
        } catch (InterruptedException e) {
            throw Background.interrupted();
        }
    }

    private TraceSummary parseAll() throws IOException {
        try {
            TraceSummary summary = TraceSummary.EMPTY;
            for (TraceFile file : files) {
                try (InputStream in = Files.newInputStream(file.path())) {
                    summary = summary.plus(parser.parse(in, file.thread(), this::add));
                }
            }
            if (!batch.isEmpty()) {
                handOver(batch);
            }
            return summary;
        } finally {
            handOver(END);
        }
    }

    private void add(IoCall call) {
        batch.add(call);
        if (batch.size() == CALLS_PER_BATCH) {
            handOver(batch);
            batch = new ArrayList<>(CALLS_PER_BATCH);
        }
    }

    private void handOver(List<IoCall> calls) {
        try {
            batches.put(calls);
        } catch (InterruptedException nobodyTakesThem) {
            // And so will the next attempt fail at once.
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
