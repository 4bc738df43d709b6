package dev.profileio.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageRecipeTests {

    @Test
    void isTheMatchingPublicImageAndStrace() {
        assertThat(new ImageRecipe(17).dockerfile())
                .isEqualTo(
                        """
                        FROM eclipse-temurin:17-jdk
                        RUN apt-get update \\
                            && apt-get install --yes --no-install-recommends strace \\
                            && rm -rf /var/lib/apt/lists/*
                        """);
    }

    @Test
    void namesItsImageByWhatIsInIt() {
        assertThat(new ImageRecipe(17).image())
                .matches("profile-io/jdk-17:[0-9a-f]{12}")
                .isEqualTo(new ImageRecipe(17).image());
        assertThat(new ImageRecipe(25).image().replaceAll(".*:", ""))
                .isNotEqualTo(new ImageRecipe(17).image().replaceAll(".*:", ""));
    }
}
