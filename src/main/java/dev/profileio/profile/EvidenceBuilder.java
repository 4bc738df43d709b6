package dev.profileio.profile;

import dev.profileio.IoTarget;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers evidence as operations in scope stream by. What it keeps grows with the files, their lines and the threads. */
final class EvidenceBuilder {

    private final Map<String, FileTally> files = new HashMap<>();
    private final Map<Long, IoCall> lastReads = new HashMap<>();

    void add(IoCall call) {
        if (call.target() != IoTarget.FILE || call.path().isEmpty()) {
            return;
        }
        FileTally file = files.computeIfAbsent(call.path(), FileTally::new);
        file.add(call);
        if (!CallNames.isKernelTransfer(call.call())) {
            follow(call, file);
        }
    }

    Evidence build() {
        return new Evidence(files.values().stream()
                .map(FileTally::build)
                .sorted(Comparator.comparing(Evidence.FileUse::path))
                .toList());
    }

    /** A write that moves what its thread has just read from another file. */
    private void follow(IoCall call, FileTally file) {
        switch (call.operation()) {
            case READ -> {
                // The end of a file may be read before its last block is written.
                if (call.bytes() > 0) {
                    lastReads.put(call.thread(), call);
                }
            }
            case WRITE -> {
                @Nullable IoCall read = lastReads.remove(call.thread());
                if (read != null && read.bytes() == call.bytes() && !read.path().equals(call.path())) {
                    file.copied(read.path(), call.bytes());
                }
            }
            case SYNC, OPEN, MAP, METADATA -> {}
        }
    }
}
