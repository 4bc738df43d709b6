package dev.profileio.report.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.JavaCommand;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PicturesTests {

    @TempDir
    Path folder;

    private static final Workload WORKLOAD = new Workload(Duration.ofSeconds(1)).writes(250_000_000, 4096);

    @Test
    void writes_both_as_png() throws IOException {
        Path histogram = folder.resolve("histogram.png");
        Path heatmap = folder.resolve("heatmap.png");

        assertThat(Pictures.histogram(histogram, "title", WORKLOAD.profile(), List.of()))
                .isEmpty();
        assertThat(Pictures.heatmap(heatmap, "title", WORKLOAD.grid())).isEmpty();

        assertThat(ImageIO.read(histogram.toFile()))
                .extracting(BufferedImage::getWidth)
                .isEqualTo(1440);
        assertThat(ImageIO.read(heatmap.toFile()))
                .extracting(BufferedImage::getWidth)
                .isEqualTo(1440);
    }

    @Test
    void writes_more_pixels_at_a_larger_scale() throws IOException {
        Path file = folder.resolve("histogram.png");

        PngWriter.write(
                file, 1440, 600, 2, (g, area) -> HistogramChart.draw(g, area, "title", WORKLOAD.profile(), List.of()));

        assertThat(ImageIO.read(file.toFile()))
                .extracting(BufferedImage::getWidth)
                .isEqualTo(2880);
    }

    @Test
    void say_why_they_cannot_be_written() {
        Path file = folder.resolve("missing").resolve("heatmap.png");

        assertThat(Pictures.heatmap(file, "title", WORKLOAD.grid())).hasValueSatisfying(reason -> assertThat(reason)
                .startsWith(file + " could not be written: ")
                .contains("NoSuchFileException"));
    }

    @Nested
    @EnabledOnOs(OS.LINUX)
    class In_a_JVM {

        @Test
        void without_fonts_say_so() throws Exception {
            Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");

            String output = run(List.of(), Map.of("FONTCONFIG_FILE", noFonts.toString()));

            assertThat(output.lines())
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("histogram.png could not be drawn: ")
                            .containsIgnoringCase("fontconfig head is null")
                            .contains("install fontconfig and a font such as DejaVu"))
                    .anySatisfy(line -> assertThat(line).startsWith("heatmap.png could not be drawn: "));
        }

        @Test
        void without_a_display_that_was_asked_for_say_so() throws Exception {
            String output = run(List.of("-Djava.awt.headless=false"), Map.of("DISPLAY", "nowhere:77"));

            assertThat(output.lines())
                    .hasSize(2)
                    // A JDK without the libraries for displays does not get as far as the display.
                    .allSatisfy(line -> assertThat(line)
                            .containsAnyOf("nowhere:77", "libawt_xawt")
                            .contains("-Djava.awt.headless=true"));
        }

        @Test
        void without_AWT_say_so() throws Exception {
            String output = run(List.of("--limit-modules", "java.base,java.logging"), Map.of());

            assertThat(output.lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                    .contains(".png could not be drawn: java.lang.")
                    .contains("java.awt"));
        }

        @Test
        void without_AWT_say_so_in_a_page_as_well_and_leave_what_needs_none() throws Exception {
            String output = run(DrawsForAPage.class, List.of("--limit-modules", "java.base,java.logging"), Map.of());

            assertThat(output.lines())
                    .hasSize(5)
                    .anySatisfy(line -> assertThat(line).startsWith("The histogram could not be drawn: java.lang."))
                    .anySatisfy(line -> assertThat(line).startsWith("The heatmap could not be drawn: java.lang."))
                    .anySatisfy(line -> assertThat(line).startsWith("<svg ").contains("class='h0'"))
                    .anySatisfy(line -> assertThat(line).startsWith(".chart{--chart-paper:#ffffff;"));
        }

        @Test
        void without_fonts_say_so_in_a_page_as_well() throws Exception {
            Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");

            String output = run(DrawsForAPage.class, List.of(), Map.of("FONTCONFIG_FILE", noFonts.toString()));

            assertThat(output.lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("The histogram could not be drawn: ")
                            .contains("install fontconfig and a font such as DejaVu"))
                    .anySatisfy(line -> assertThat(line).startsWith("The heatmap could not be drawn: "))
                    .anySatisfy(line -> assertThat(line).startsWith("<svg "));
        }

        @Test
        void that_is_headless_are_drawn() throws Exception {
            String output = run(List.of("-Djava.awt.headless=true"), Map.of("DISPLAY", "nowhere:77"));

            assertThat(output.lines()).containsExactly("drawn", "drawn");
        }

        private String run(List<String> options, Map<String, String> environment) throws Exception {
            return run(DrawsBoth.class, options, environment);
        }

        private String run(Class<?> main, List<String> options, Map<String, String> environment) throws Exception {
            List<String> all = new ArrayList<>();
            // Java keeps what it knows of fonts below the home folder, and would use it.
            all.add("-Duser.home=" + folder);
            all.addAll(options);
            List<String> command = JavaCommand.of(all, main, folder.toString());
            File output = folder.resolve("output").toFile();
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            String printed = Files.readString(output.toPath(), UTF_8);
            assertThat(process.exitValue()).as(printed).isZero();
            return printed;
        }
    }

    /** Draws both pictures into the folder that it is given, and prints how that went, a line each. */
    static final class DrawsBoth {

        private DrawsBoth() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            Workload workload = new Workload(Duration.ofSeconds(1)).writes(250_000_000, 4096);
            print(Pictures.histogram(folder.resolve("histogram.png"), "title", workload.profile(), List.of()));
            print(Pictures.heatmap(folder.resolve("heatmap.png"), "title", workload.grid()));
        }

        private static void print(Optional<String> reason) {
            System.out.println(reason.orElse("drawn"));
        }
    }

    /** Draws everything for a page, and prints what comes of it, a line each. */
    static final class DrawsForAPage {

        private DrawsForAPage() {}

        public static void main(String[] arguments) {
            Workload workload = new Workload(Duration.ofSeconds(1)).writes(250_000_000, 4096);
            print(SvgPictures.histogram("a", "title", workload.profile(), List.of()));
            print(SvgPictures.heatmap("a", "title", workload.grid()));
            print(SvgPictures.heatmapOnAxesOf("a", "title", workload.grid(), workload.grid()));
            System.out.println(SvgPictures.sparkline(workload.grid()).strip());
            System.out.println(SvgPictures.css().replace("\n", ""));
        }

        private static void print(SvgPictures.Drawn drawn) {
            System.out.println(drawn.svg().or(drawn::reason).orElseThrow());
        }
    }
}
