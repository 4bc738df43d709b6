package com.acme;

import static dev.profileio.assertj.IoProfileAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoCheck;
import dev.profileio.IoProfile;
import java.time.Duration;

final class FewWritesCheck implements IoCheck {

    @Override
    public void check(IoProfile profile) {
        assertThat(profile.duration()).isLessThan(Duration.ofMinutes(1));
        assertThat(profile.file("*.csv").files())
                .allSatisfy(file -> assertThat(file.opens()).isEqualTo(1));
        assertThat(profile)
                .isComplete()
                .reads()
                .hasNone()
                .and()
                .file("*.csv")
                .as("a report")
                .writes()
                .hasAtMostBytes("64 KiB")
                .hasAtMost(3);
    }
}
