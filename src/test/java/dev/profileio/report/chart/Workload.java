package dev.profileio.report.chart;

import dev.profileio.IoProfile;
import dev.profileio.IoProfile.SizeBin;
import dev.profileio.IoProfile.Total;
import dev.profileio.IoProfile.Tracer;
import dev.profileio.Operation;
import dev.profileio.TracerKind;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Operations of a made-up body, as the profile and as the grid that the pictures are drawn from. */
final class Workload {

    private final TimeSizeGrid grid;
    private final long[][] ops = new long[2][SizeBins.COUNT];
    private final long[][] bytes = new long[2][SizeBins.COUNT];

    Workload(Duration window) {
        grid = new TimeSizeGrid(window.toNanos());
    }

    Workload reads(long sinceStartNanos, long size) {
        return add(Operation.READ, sinceStartNanos, size);
    }

    Workload writes(long sinceStartNanos, long size) {
        return add(Operation.WRITE, sinceStartNanos, size);
    }

    /** Adds operations of one size, spread evenly over a time. */
    Workload add(Operation operation, int times, long size, Duration from, Duration to) {
        for (int i = 0; i < times; i++) {
            long length = to.toNanos() - from.toNanos();
            add(operation, from.toNanos() + (long) ((double) length * i / times), size);
        }
        return this;
    }

    Workload add(Operation operation, long sinceStartNanos, long size) {
        grid.add(operation, sinceStartNanos, size);
        int kind = operation == Operation.READ ? 0 : 1;
        ops[kind][SizeBins.of(size)]++;
        bytes[kind][SizeBins.of(size)] += size;
        return this;
    }

    TimeSizeGrid grid() {
        return grid;
    }

    IoProfile profile() {
        return profile(bins(0), bins(1));
    }

    static IoProfile profile(List<SizeBin> reads, List<SizeBin> writes) {
        return new IoProfile(
                new Tracer(TracerKind.STRACE, "6.1", "local", true, List.of()),
                Instant.EPOCH,
                Duration.ofSeconds(1),
                Map.of(Operation.READ, total(reads), Operation.WRITE, total(writes)),
                reads,
                writes,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<SizeBin> bins(int kind) {
        List<SizeBin> bins = new ArrayList<>();
        for (int bin = 0; bin < SizeBins.COUNT; bin++) {
            if (ops[kind][bin] > 0) {
                bins.add(new SizeBin(SizeBins.from(bin), SizeBins.to(bin), ops[kind][bin], bytes[kind][bin]));
            }
        }
        return bins;
    }

    private static Total total(List<SizeBin> bins) {
        return new Total(
                bins.stream().mapToLong(SizeBin::ops).sum(),
                bins.stream().mapToLong(SizeBin::bytes).sum(),
                0);
    }
}
