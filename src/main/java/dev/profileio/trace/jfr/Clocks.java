package dev.profileio.trace.jfr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How far Flight Recorder's clock is from the system's, which other tracers use: from samples, taken all the time. */
final class Clocks {

    /** A thread that lost its processor while it looked at both clocks did not see them at the same moment. */
    private static final long MAX_SAMPLE_NANOS = 5_000;

    private final List<Sample> samples;
    private int at;

    private Clocks(List<Sample> samples) {
        this.samples = samples;
    }

    /**
     * Both clocks at one moment.
     *
     * @param systemNanos the system's
     * @param offsetNanos how far Flight Recorder's was ahead
     * @param spanNanos how long it took to look at both
     */
    record Sample(long systemNanos, long offsetNanos, long spanNanos) {}

    static Clocks of(List<Sample> samples) {
        List<Sample> good = new ArrayList<>(samples.stream()
                .filter(sample -> sample.spanNanos() <= MAX_SAMPLE_NANOS)
                .toList());
        if (good.isEmpty()) {
            samples.stream().min(Comparator.comparingLong(Sample::spanNanos)).ifPresent(good::add);
        }
        good.sort(Comparator.comparingLong(Sample::systemNanos));
        return new Clocks(good);
    }

    /** What Flight Recorder's clock said when the system's said this. Questions in the order of time are cheapest. */
    long recorderNanos(long systemNanos) {
        if (samples.isEmpty()) {
            return systemNanos;
        }
        while (at > 0 && samples.get(at).systemNanos() > systemNanos) {
            at--;
        }
        while (at + 1 < samples.size() && samples.get(at + 1).systemNanos() <= systemNanos) {
            at++;
        }
        Sample before = samples.get(at);
        if (at + 1 == samples.size() || before.systemNanos() > systemNanos) {
            return systemNanos + before.offsetNanos();
        }
        Sample after = samples.get(at + 1);
        double part = (double) (systemNanos - before.systemNanos()) / (after.systemNanos() - before.systemNanos());
        return systemNanos + before.offsetNanos() + Math.round(part * (after.offsetNanos() - before.offsetNanos()));
    }
}
