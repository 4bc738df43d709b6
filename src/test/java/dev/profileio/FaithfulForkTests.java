package dev.profileio;

import static dev.profileio.ProfiledRun.method;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Whatever kind of test it is, it has the outcome that it has without {@code @ProfileIo}. */
class FaithfulForkTests {

    @TempDir
    Path reports;

    private ProfiledRun run(Class<?> testCases) {
        return ProfiledRun.of(reports, testCases);
    }

    private static void assertSucceeded(ProfiledRun run, int tests) {
        run.results().testEvents().failed().stream().findFirst().ifPresent(event -> {
            throw new AssertionError("Expected all to pass, found " + event);
        });
        run.results()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(tests).succeeded(tests));
        assertThat(run.reportFiles()).hasSize(tests);
    }

    @Nested
    class Every_kind_of_test {

        @Test
        void parameterized_by_any_source() {
            assertSucceeded(run(ParameterizedTestCases.class), 2 + 3 + 2 + 3);
        }

        @Test
        void repeated() {
            assertSucceeded(run(RepeatedTestCases.class), 2);
        }

        @Test
        void template() {
            assertSucceeded(run(TemplateTestCases.class), 2);
        }

        @Test
        void inherited_and_default_of_an_interface() {
            assertSucceeded(run(InheritingTestCases.class), 2);
        }

        @Test
        void with_a_private_constructor_that_is_injected() {
            assertSucceeded(run(PrivateTestCases.class), 1);
        }

        @Test
        void with_one_instance_for_the_class() {
            assertSucceeded(run(OneInstanceTestCases.class), 2);
        }

        @Test
        void with_any_character_in_its_name() {
            assertSucceeded(run(OddNamesTestCases.class), 1);
        }

        @Test
        void disabled() {
            ProfiledRun run = run(DisabledTestCases.class);

            run.results()
                    .testEvents()
                    .assertStatistics(statistics -> statistics.skipped(1).started(0));
        }

        @Test
        void in_a_suite() {
            ProfiledRun run = new ProfiledRun(
                    reports,
                    EngineTestKit.engine("junit-platform-suite")
                            .selectors(selectClass(SuiteTestCases.class))
                            .configurationParameter("profileio.reports", reports.toString())
                            .execute());

            assertSucceeded(run, 2);
        }

        @Test
        void with_an_extensions_parameters() {
            assertSucceeded(run(ExtensionTestCases.class), 1);
        }
    }

    @Nested
    class Fixtures_of_a_class {

        /** Each of them binds the same port, which two JVMs cannot do at once. */
        @Test
        void run_in_the_fork_only_where_every_test_is_profiled() {
            assertSucceeded(run(PortTestCases.class), 2);
        }

        @Test
        void run_in_the_fork_only_where_every_method_is_annotated_by_itself() {
            ProfiledRun run = ProfiledRun.of(
                    reports,
                    Map.of("junit.jupiter.extensions.autodetection.enabled", "true"),
                    selectClass(PortByMethodTestCases.class));

            assertSucceeded(run, 1);
        }

        @Test
        void run_in_both_where_some_test_is_not_profiled() {
            ProfiledRun run = run(MixedTestCases.class);

            run.results().testEvents().assertStatistics(statistics -> statistics.succeeded(2));
        }

        @Test
        void fail_the_tests_of_the_fork() {
            assertThat(run(BrokenBeforeAllTestCases.class).failure()).hasMessage("broken before all");
        }
    }

    @Nested
    class The_same_jvm {

        @Test
        void with_locale_time_zone_and_properties_set_by_code() {
            String language = System.getProperty("user.language");
            System.setProperty("acme.list", "a,b \u00fc");
            try {
                assertSucceeded(run(SameJvmTestCases.class), 1);
            } finally {
                System.clearProperty("acme.list");
            }
            assertThat(System.getProperty("user.language")).isEqualTo(language);
        }

        @Test
        void with_configuration_parameters_of_the_launch() {
            System.setProperty("profileio.launcher.parameters", "acme.parameter");
            try {
                ProfiledRun run = ProfiledRun.of(
                        reports,
                        Map.of("acme.parameter", "from the launch"),
                        method(ExtensionTestCases.class, "takesAParameter"));

                run.passed();
            } finally {
                System.clearProperty("profileio.launcher.parameters");
            }
        }
    }

    @ProfileIo
    static class ParameterizedTestCases {

        @ParameterizedTest(name = "{0} = {1}?")
        @CsvSource({"1, one", "'2, 3', 'zwei \u00fc'"})
        void csv(String number, String word, TestInfo info) {
            assertThat(info.getDisplayName()).contains(number, word);
        }

        @ParameterizedTest
        @EnumSource(IoTarget.class)
        void enumerated(IoTarget target) {
            assertThat(target).isNotNull();
        }

        @ParameterizedTest
        @MethodSource
        void method(List<String> list, Object object) {
            assertThat(list).isNotEmpty();
            assertThat(object).isNotNull();
        }

        static Stream<Arguments> method() {
            return Stream.of(Arguments.of(List.of("a"), new Object()), Arguments.of(List.of("b"), new Object()));
        }

        @ParameterizedTest
        @NullAndEmptySource
        @CsvSource("x")
        void nullable(String text) {
            assertThat(text == null || text.isEmpty() || text.equals("x")).isTrue();
        }
    }

    @ProfileIo
    static class RepeatedTestCases {

        @RepeatedTest(2)
        void repeated(RepetitionInfo info) {
            assertThat(info.getTotalRepetitions()).isEqualTo(2);
        }
    }

    @Suite
    @SelectClasses(RepeatedTestCases.class)
    static class SuiteTestCases {}

    @ProfileIo
    static class TemplateTestCases {

        @TestTemplate
        @ExtendWith(TwoContexts.class)
        void template(TestInfo info) {
            assertThat(info.getDisplayName()).isIn("first", "second");
        }
    }

    static class TwoContexts implements TestTemplateInvocationContextProvider {

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of("first", "second").map(name -> new TestTemplateInvocationContext() {
                @Override
                public String getDisplayName(int invocationIndex) {
                    return name;
                }
            });
        }
    }

    @ProfileIo
    abstract static class BaseTestCases {

        @Test
        void inherited() {
            assertThat(getClass()).isEqualTo(InheritingTestCases.class);
        }
    }

    interface WithDefault {

        @Test
        default void ofTheInterface() {
            assertThat(getClass()).isEqualTo(InheritingTestCases.class);
        }
    }

    static class InheritingTestCases extends BaseTestCases implements WithDefault {}

    @ProfileIo
    static class PrivateTestCases {

        private final TestInfo info;

        @SuppressWarnings("UnusedMethod") // by JUnit
        private PrivateTestCases(TestInfo info) {
            this.info = info;
        }

        @Test
        void knowsItself() {
            assertThat(info.getTestMethod()).isPresent();
        }
    }

    @ProfileIo
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstanceTestCases {

        private int setUps;

        @BeforeAll
        void setUp() {
            setUps++;
        }

        @Test
        void first() {
            assertThat(setUps).isEqualTo(1);
        }

        @Test
        void second() {
            assertThat(setUps).isEqualTo(1);
        }
    }

    @ProfileIo
    static class OddNamesTestCases {

        @Test
        @DisplayName("/../<script>\u0000\n\u202e\ud83d\ude00 %s {0} \"'")
        @SuppressWarnings("UnicodeInCode") // the very point
        void méthode日本() {}
    }

    @ProfileIo
    static class DisabledTestCases {

        @Test
        @Disabled("not now")
        void disabled() {
            throw new AssertionError("must not run");
        }
    }

    static class ParameterFromConfiguration implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == String.class;
        }

        @Override
        public String resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getConfigurationParameter("acme.parameter").orElse("from the extension");
        }
    }

    @ProfileIo
    @ExtendWith(ParameterFromConfiguration.class)
    static class ExtensionTestCases {

        @Test
        void takesAParameter(String parameter) {
            assertThat(parameter).isIn("from the extension", "from the launch");
            if (System.getProperty("profileio.launcher.parameters", "").contains("acme")) {
                assertThat(parameter).isEqualTo("from the launch");
            }
        }
    }

    /** A fixture that two JVMs cannot have at the same time. */
    abstract static class Port {

        private static final int NUMBER = 28_417;

        private static ServerSocket socket;

        static void bind() throws IOException {
            socket = new ServerSocket(NUMBER, 1, InetAddress.getLoopbackAddress());
        }

        static void release() throws IOException {
            socket.close();
            socket = null;
        }

        static boolean isBound() {
            return socket != null;
        }
    }

    @ProfileIo
    static class PortTestCases {

        @BeforeAll
        static void bind() throws IOException {
            Port.bind();
        }

        @AfterAll
        static void release() throws IOException {
            Port.release();
        }

        @Test
        void usesThePort() {
            assertThat(Port.isBound()).isTrue();
        }

        @Nested
        class Inside {

            @Test
            void usesThePort() {
                assertThat(Port.isBound()).isTrue();
            }
        }
    }

    static class PortByMethodTestCases {

        @BeforeAll
        static void bind() throws IOException {
            Port.bind();
        }

        @AfterAll
        static void release() throws IOException {
            Port.release();
        }

        @BeforeEach
        @AfterEach
        void isBound() {
            assertThat(Port.isBound()).isTrue();
        }

        @Test
        @ProfileIo
        void usesThePort() {
            assertThat(Port.isBound()).isTrue();
        }
    }

    static class MixedTestCases {

        private static boolean ready;

        @BeforeAll
        static void prepare() {
            ready = true;
        }

        @Test
        @ProfileIo
        void profiled() {
            assertThat(ready).isTrue();
        }

        @Test
        void notProfiled() {
            assertThat(ready).isTrue();
        }
    }

    @ProfileIo
    static class BrokenBeforeAllTestCases {

        @BeforeAll
        @SuppressWarnings("DoNotCallSuggester") // JUnit calls it
        static void broken() {
            throw new IllegalStateException("broken before all");
        }

        @Test
        void body() {}
    }

    @ProfileIo
    static class SameJvmTestCases {

        @Test
        void looksAround(@TempDir Path folder) throws IOException {
            assertThat(System.getProperty("acme.list")).isEqualTo("a,b \u00fc");
            assertThat(Locale.getDefault().getLanguage()).isEqualTo(System.getProperty("user.language"));
            assertThat(TimeZone.getDefault()).isNotNull();
            Files.writeString(folder.resolve("file"), "x");
        }
    }
}
