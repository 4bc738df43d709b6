package dev.profileio.trace.fsusage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoTarget;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real Macs printed; README.md beside the captures says where they are from. */
class CapturesTests {

    private static final String STATE = "/private/tmp/se286f1.hgzdkh/P2-pwrite-state/";

    @Test
    void of_a_pwrite_are_followed_from_open_to_close() {
        assertThat(captured("macos-15.3.1/pwrite.txt").texts())
                .containsExactly(
                        "METADATA 0 /private/tmp/se286f1.hgzdkh/P2-pwrite/go!",
                        "METADATA 0 /private/tmp/se286f1.hgzdkh/P2-pwrite/go",
                        "WRITE 76 ",
                        "OPEN 0 " + STATE + "sentinel-start",
                        "METADATA 0 " + STATE + "sentinel-start",
                        "WRITE 76 ",
                        "WRITE 5 " + STATE + "sentinel-start",
                        "WRITE 187 standard stream 1",
                        "OPEN 0 " + STATE + "target",
                        "WRITE 8 " + STATE + "target");
    }

    @Test
    void name_the_thread_and_the_time_at_which_the_call_began() {
        var write = captured("macos-15.3.1/pwrite.txt").calls().get(9);

        assertThat(write.thread()).isEqualTo(69818691);
        assertThat(write.durationNanos()).isEqualTo(32_000);
        assertThat(write.startNanos() % 1_000_000_000).isEqualTo(103_392_000 - 32_000);
        assertThat(write.target()).isEqualTo(IoTarget.FILE);
    }

    @Test
    void of_two_descriptors_are_told_apart() {
        String state = "/private/tmp/se286f1.UzbspX/P2-writes-two-fd-state/";

        assertThat(captured("macos-26.5.2/two-descriptors.txt").texts())
                .endsWith(
                        "WRITE 7 " + state + "target",
                        "WRITE 7 " + state + "target2",
                        "WRITE 7 " + state + "target",
                        "WRITE 7 " + state + "target2");
    }

    @Test
    void of_an_fsync_have_one_sync_and_no_disk_write() {
        String target = "/private/tmp/se286f1.UzbspX/P2-fsync-state/target";

        assertThat(captured("macos-26.5.2/fsync.txt").texts())
                .containsExactly("OPEN 0 " + target, "WRITE 7 " + target, "SYNC 0 " + target);
    }

    @Test
    void of_failures_have_failed_calls() {
        assertThat(captured("macos-15.3.1/fail-open.txt").texts())
                .filteredOn(text -> text.endsWith("!"))
                .containsExactly("OPEN 0 !");
        assertThat(captured("macos-26.5.2/fail-truncate.txt").texts())
                .containsExactly("METADATA 0 /private/tmp/se286f1.UzbspX/P4-fail-truncate-state/missing!");
    }

    @Test
    void have_names_with_spaces_and_of_all_languages() {
        assertThat(captured("macos-15.3.1/names.txt").texts())
                .contains("WRITE 5 /private/tmp/se286f1.hgzdkh/wei rd-ステート/state/sentinel-start");
    }

    @Test
    void have_paths_that_are_cut_from_the_left() {
        Lines deep = captured("macos-26.5.2/deep.txt");

        assertThat(deep.texts().get(1))
                .startsWith("WRITE 5 /…ted-component/nested-component/")
                .endsWith("/state/sentinel-start");
        assertThat(deep.summary().cutPaths().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "macos-15.3.1/pwrite.txt",
                "macos-15.3.1/fail-open.txt",
                "macos-15.3.1/names.txt",
                "macos-26.5.2/two-descriptors.txt",
                "macos-26.5.2/fsync.txt",
                "macos-26.5.2/fail-truncate.txt",
                "macos-26.5.2/deep.txt"
            })
    void are_understood_whole(String name) {
        List<String> lines = Lines.resource(name);

        assertThat(lines).isNotEmpty();
        assertThat(captured(name).summary().notUnderstood().samples()).isEmpty();
    }

    private static Lines captured(String name) {
        return Lines.follow(Lines.resource(name), Lines.ALWAYS);
    }
}
