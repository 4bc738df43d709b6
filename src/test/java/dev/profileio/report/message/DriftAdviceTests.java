package dev.profileio.report.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.baseline.Baseline;
import dev.profileio.baseline.Drift;
import dev.profileio.baseline.PathPatterns;
import dev.profileio.profile.Evidence;
import dev.profileio.profile.Profile;
import dev.profileio.report.Reports;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriftAdviceTests {

    private static final String ADVICE = "  advice: 9,990 writes of 11 B to 2 KiB to ü";

    private final Profile profile = Reports.ofSmallWrites().profile();

    @Test
    void isInTheMessageBeforeTheBaseline() {
        String message = String.valueOf(
                DriftMessage.of(drift(10), Reports.full().test(), profile, "/baseline.json", "mvn test", Reports.FOLDER)
                        .getMessage());

        assertThat(message.lines().toList())
                .containsSubsequence(
                        "",
                        "          wrap the stream in a BufferedOutputStream, or its Writer in a " + "BufferedWriter.",
                        "  baseline: /baseline.json")
                .anyMatch(line -> line.startsWith(ADVICE));
    }

    @Test
    void isOfATotalThatHasGrownByHalf() {
        assertThat(Complaints.advice(drift(6_668), profile.evidence())).hasSize(2);
        assertThat(Complaints.advice(drift(6_670), profile.evidence())).isEmpty();
    }

    @Test
    void isAbsentWithoutAPattern() {
        assertThat(Complaints.advice(drift(10), Evidence.NONE)).isEmpty();
    }

    private Drift drift(long writesBefore) {
        Baseline now = Baseline.of(profile.io(), PathPatterns.of(List.of(), List.of(), List.of()), 17);
        IoProfile io = profile.io();
        Baseline before = Baseline.of(
                new IoProfile(
                        io.tracer(),
                        io.startedAt(),
                        io.duration(),
                        Map.of(Operation.WRITE, new IoProfile.Total(writesBefore, 109_978, 0)),
                        io.readSizes(),
                        io.writeSizes(),
                        io.files(),
                        io.callSites(),
                        io.threads(),
                        io.setAside()),
                PathPatterns.of(List.of(), List.of(), List.of()),
                17);
        return Drift.of(before, now, 0);
    }
}
