package dev.profileio.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ForkEnvironmentTests {

    private static final Map<String, String> HERE = Map.of(
            "PATH",
            "/here/bin",
            "JAVA_HOME",
            "/here/jdk",
            "LD_LIBRARY_PATH",
            "/here/lib",
            "LANG",
            "de_CH.UTF-8",
            "A",
            "b");

    @Test
    void isThatOfTheTestsJvmButForWhereThisMachineHasWhat() {
        assertThat(ForkEnvironment.of(HERE, "Asia/Tokyo").variables())
                .isEqualTo(Map.of("LANG", "de_CH.UTF-8", "A", "b", "TZ", "Asia/Tokyo"));
    }

    @Test
    void keepsATimeZoneThatWasSet() {
        assertThat(ForkEnvironment.of(Map.of("TZ", "Europe/Zurich"), "Asia/Tokyo")
                        .variables())
                .isEqualTo(Map.of("TZ", "Europe/Zurich"));
    }

    @Test
    void canBeInALocaleThatIsEverywhere() {
        assertThat(ForkEnvironment.of(Map.of("LC_ALL", "de_CH.UTF-8"), "UTC")
                        .inUtf8()
                        .list())
                .containsExactlyInAnyOrder("LC_ALL=C.UTF-8", "TZ=UTC");
    }
}
