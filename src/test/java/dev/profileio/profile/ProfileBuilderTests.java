package dev.profileio.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoProfile;
import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.TracerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileBuilderTests {

    private static final Window WINDOW = new Window(1_700_000_000_123_456_789L, 1_700_000_001_123_456_789L);
    private static final IoProfile.Tracer TRACER =
            new IoProfile.Tracer(TracerKind.STRACE, "6.1", "local", true, List.of("a warning"));

    private final List<IoCall> passedOn = new ArrayList<>();
    private final ProfileBuilder builder = new ProfileBuilder(
            new Scope(
                    List.of("/jdk"),
                    Set.of("/m2/a.jar"),
                    List.of("/classes"),
                    List.of("/project"),
                    Set.of("pipe:[1]"),
                    Set.of(IoTarget.PIPE)),
            WINDOW,
            passedOn::add);

    @Nested
    class AProfile {

        @Test
        void ofNothingHasATotalForEveryOperation() {
            IoProfile profile = build();

            assertThat(profile.totals()).containsOnlyKeys(Operation.values());
            assertThat(profile.totals().values()).containsOnly(IoProfile.Total.NONE);
            assertThat(profile.readSizes()).isEmpty();
            assertThat(profile.writeSizes()).isEmpty();
            assertThat(profile.files()).isEmpty();
            assertThat(profile.threads()).isEmpty();
            assertThat(profile.setAside()).isEmpty();
        }

        @Test
        void hasItsWindowAndTracer() {
            IoProfile profile = build();

            assertThat(profile.startedAt()).isEqualTo(Instant.parse("2023-11-14T22:13:20.123456789Z"));
            assertThat(profile.duration()).isEqualTo(Duration.ofSeconds(1));
            assertThat(profile.tracer()).isEqualTo(TRACER);
        }

        @Test
        void isWhatTheWorkloadDid() {
            builder.accept(call(Operation.OPEN, "/data/a", 7, 0));
            for (int i = 0; i < 3; i++) {
                builder.accept(call(Operation.WRITE, "/data/a", 7, 4096));
            }
            builder.accept(call(Operation.WRITE, "/data/a", 8, 10));
            builder.accept(call(Operation.SYNC, "/data/a", 8, 0));
            builder.accept(call(Operation.READ, "/data/b", 8, 5));
            builder.accept(call(Operation.READ, "/data/b", 8, 0));
            builder.accept(call(Operation.MAP, "/data/b", 8, 8192));
            builder.accept(call(Operation.METADATA, "/data/only-looked-at", 8, 0));

            IoProfile profile = build();
            assertThat(profile.writes()).isEqualTo(new IoProfile.Total(4, 12_298, 0));
            assertThat(profile.reads()).isEqualTo(new IoProfile.Total(2, 5, 0));
            assertThat(profile.total(Operation.SYNC)).isEqualTo(new IoProfile.Total(1, 0, 0));
            assertThat(profile.total(Operation.OPEN)).isEqualTo(new IoProfile.Total(1, 0, 0));
            assertThat(profile.total(Operation.MAP)).isEqualTo(new IoProfile.Total(1, 8192, 0));
            assertThat(profile.total(Operation.METADATA)).isEqualTo(new IoProfile.Total(1, 0, 0));
            assertThat(profile.writeSizes())
                    .containsExactly(new IoProfile.SizeBin(8, 16, 1, 10), new IoProfile.SizeBin(4096, 8192, 3, 12_288));
            assertThat(profile.readSizes())
                    .containsExactly(new IoProfile.SizeBin(0, 1, 1, 0), new IoProfile.SizeBin(4, 8, 1, 5));
            assertThat(profile.files())
                    .containsExactly(
                            new IoProfile.FileIo("/data/a", IoProfile.Count.NONE, new IoProfile.Count(4, 12_298), 1, 1),
                            new IoProfile.FileIo("/data/b", new IoProfile.Count(2, 5), IoProfile.Count.NONE, 0, 0));
            assertThat(profile.threads())
                    .containsExactly(
                            new IoProfile.ThreadIo("thread 7", IoProfile.Count.NONE, new IoProfile.Count(3, 12_288)),
                            new IoProfile.ThreadIo("thread 8", new IoProfile.Count(2, 5), new IoProfile.Count(1, 10)));
        }

        @Test
        void namesEachFileOnceWhateverTheKernelCallsIt() {
            builder.accept(new IoCall(Operation.WRITE, IoTarget.FILE, "/data/a", "/data/a", 1, start(0), 1, 1, false));
            builder.accept(new IoCall(
                    Operation.WRITE, IoTarget.FILE, "/data/a", "/data/a (deleted)", 1, start(0), 1, 1, false));

            assertThat(build().files())
                    .containsExactly(
                            new IoProfile.FileIo("/data/a", IoProfile.Count.NONE, new IoProfile.Count(2, 2), 0, 0));
        }

        @Test
        void countsWhatHasNoPathButNamesNoFileForIt() {
            builder.accept(call(Operation.WRITE, "", 1, 10));

            assertThat(build().writes()).isEqualTo(new IoProfile.Total(1, 10, 0));
            assertThat(build().files()).isEmpty();
        }

        @Test
        void isInOneOrderWhereFilesOrThreadsDidTheSame() {
            for (String path : List.of("/c", "/a", "/b")) {
                builder.accept(call(Operation.READ, path, path.charAt(1), 1));
            }

            assertThat(build().files()).extracting(IoProfile.FileIo::path).containsExactly("/a", "/b", "/c");
            assertThat(build().threads())
                    .extracting(IoProfile.ThreadIo::name)
                    .containsExactly("thread 97", "thread 98", "thread 99");
        }

        @Test
        void hasTheGridOfItsReadsAndWrites() {
            builder.accept(new IoCall(Operation.WRITE, IoTarget.FILE, "/a", "/a", 1, start(500_000_000), 1, 64, false));
            builder.accept(new IoCall(Operation.OPEN, IoTarget.FILE, "/a", "/a", 1, start(0), 1, 0, false));

            TimeSizeGrid grid = builder.build(TRACER, id -> "").grid();
            assertThat(grid.durationNanos()).isEqualTo(1_000_000_000);
            assertThat(grid.ops(Operation.WRITE, 120, 7)).isEqualTo(1);
            assertThat(grid.bytes(Operation.WRITE, 120, 7)).isEqualTo(64);
        }
    }

    @Nested
    class SetAside {

        @Test
        void isSummedByReasonAndIsInNothingElse() {
            builder.accept(call(Operation.READ, "/jdk/lib/modules", 7, 100));
            builder.accept(call(Operation.READ, "/jdk/lib/tzdb.dat", 7, 50));
            builder.accept(call(Operation.READ, "/m2/a.jar", 7, 10));
            builder.accept(call(Operation.WRITE, "/project/marker", 7, 1));

            IoProfile profile = build();
            assertThat(profile.setAside())
                    .containsExactly(
                            new IoProfile.SetAside("class loading", new IoProfile.Count(1, 10), IoProfile.Count.NONE),
                            new IoProfile.SetAside("JDK", new IoProfile.Count(2, 150), IoProfile.Count.NONE),
                            new IoProfile.SetAside(
                                    "ProfileIO itself", IoProfile.Count.NONE, new IoProfile.Count(1, 1)));
            assertThat(profile.totals().values()).containsOnly(IoProfile.Total.NONE);
            assertThat(profile.files()).isEmpty();
            assertThat(profile.threads()).isEmpty();
            assertThat(passedOn).isEmpty();
        }

        @Test
        void isSilentAboutReasonsThatHaveOnlyOpensAndQueries() {
            builder.accept(call(Operation.OPEN, "/jdk/lib/modules", 7, 0));
            builder.accept(call(Operation.METADATA, "/jdk/lib/modules", 7, 0));

            assertThat(build().setAside()).isEmpty();
        }
    }

    @Nested
    class FailedCalls {

        @ParameterizedTest
        @EnumSource
        void areCountedApartWhereverTheyWentAndNeverPassedOn(Operation operation) {
            builder.accept(Calls.failed(operation, "/data/a"));
            builder.accept(Calls.failed(operation, "/jdk/lib/modules"));

            assertThat(build().total(operation)).isEqualTo(new IoProfile.Total(0, 0, 2));
            assertThat(build().files()).isEmpty();
            assertThat(build().setAside()).isEmpty();
            assertThat(passedOn).isEmpty();
        }
    }

    @Nested
    class Conservation {

        @Test
        void holdsForAnyMixOfReadsAndWrites() {
            Random random = new Random(42);
            List<String> paths =
                    List.of("/data/a", "/data/b", "/jdk/x", "/m2/a.jar", "/classes/A.class", "/proc/1", "");
            long ops = 0;
            long bytes = 0;
            long failed = 0;
            for (int i = 0; i < 10_000; i++) {
                Operation operation = random.nextBoolean() ? Operation.READ : Operation.WRITE;
                int kind = random.nextInt(10);
                long size = random.nextInt(100_000);
                IoCall call =
                        switch (kind) {
                            case 0 -> Calls.failed(operation, "/data/a");
                            case 1 -> stream(operation, IoTarget.PIPE, "pipe:[" + random.nextInt(3) + "]", size);
                            case 2 -> stream(operation, IoTarget.SOCKET, "socket:[1]", size);
                            default -> call(operation, paths.get(random.nextInt(paths.size())), 1 + kind, size);
                        };
                failed += call.failed() ? 1 : 0;
                ops += call.failed() ? 0 : 1;
                bytes += call.bytes();
                builder.accept(call);
            }

            IoProfile profile = build();
            IoProfile.Total reads = profile.reads();
            IoProfile.Total writes = profile.writes();
            long asideOps = profile.setAside().stream()
                    .mapToLong(each -> each.read().ops() + each.write().ops())
                    .sum();
            long asideBytes = profile.setAside().stream()
                    .mapToLong(each -> each.read().bytes() + each.write().bytes())
                    .sum();
            assertThat(asideOps).isPositive();
            assertThat(reads.ops() + writes.ops() + asideOps).isEqualTo(ops);
            assertThat(reads.bytes() + writes.bytes() + asideBytes).isEqualTo(bytes);
            assertThat(reads.failed() + writes.failed()).isEqualTo(failed);

            assertThat(passedOn).hasSize(Math.toIntExact(reads.ops() + writes.ops()));
            assertThat(profile.threads().stream()
                            .mapToLong(each -> each.read().ops() + each.write().ops())
                            .sum())
                    .isEqualTo(reads.ops() + writes.ops());
            assertThat(profile.readSizes().stream()
                            .mapToLong(IoProfile.SizeBin::bytes)
                            .sum())
                    .isEqualTo(reads.bytes());
            assertThat(profile.writeSizes().stream()
                            .mapToLong(IoProfile.SizeBin::ops)
                            .sum())
                    .isEqualTo(writes.ops());
        }
    }

    private static IoCall call(Operation operation, String path, long thread, long bytes) {
        return new IoCall(operation, IoTarget.FILE, path, path, thread, start(0), 1, bytes, false);
    }

    private static IoCall stream(Operation operation, IoTarget target, String kernelName, long bytes) {
        return new IoCall(operation, target, "x", kernelName, 1, start(0), 1, bytes, false);
    }

    private static long start(long sinceWindowBegan) {
        return WINDOW.startNanos() + sinceWindowBegan;
    }

    private IoProfile build() {
        return builder.build(TRACER, id -> "thread " + id).io();
    }
}
