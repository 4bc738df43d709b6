package dev.profileio.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.profileio.IoBudget;
import dev.profileio.ProfileIo;
import dev.profileio.TracerKind;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Tests that fail, or not, before anything is forked: their tracer is not there yet. */
class ProfileIoExtensionTests {

    private static final String NOT_THERE = "I/O cannot be profiled here: no usable tracer.\n  tracer: FS_USAGE";

    @Nested
    class Profiles {

        @Test
        void everyTestOfAClass() {
            assertThat(failures(OfAClassTestCases.class)).hasSize(2).allMatch(message -> message.startsWith(NOT_THERE));
        }

        @Test
        void everyTestOfAFactory() {
            assertThat(failures(FactoryTestCases.class)).hasSize(2).allMatch(message -> message.startsWith(NOT_THERE));
        }

        /** The nested class is declared in a class that has no annotation; the heir, which has, runs it. */
        @Test
        void nestedTestsThatAreInherited() {
            assertThat(failures(HeirTestCases.class)).hasSize(1).allMatch(message -> message.startsWith(NOT_THERE));
        }

        @Test
        void noTestWhereItIsDisabled() {
            assertThat(run(OfAClassTestCases.class, "profileio.enabled", "false")
                            .testEvents()
                            .succeeded()
                            .count())
                    .isEqualTo(2);
        }

        @Test
        void noTestWithoutItsAnnotation() {
            assertThat(failures(BaseTestCases.class)).isEmpty();
        }
    }

    @Nested
    class Rejects {

        @Test
        void aBudgetThatNothingWouldCheck() {
            assertThat(failures(BudgetAloneTestCases.class))
                    .singleElement()
                    .asString()
                    .startsWith("@IoBudget on ")
                    .contains("expected @ProfileIo beside it or on its class, found none");
        }

        @Test
        void nonsenseInTheConfiguration() {
            assertThat(messages(run(OfAClassTestCases.class, "profileio.timeout", "soon")))
                    .hasSize(2)
                    .allMatch(message -> message.startsWith("Configuration parameter profileio.timeout: "));
        }
    }

    @Test
    void abortsWhereItIsToldTo() {
        assertThat(run(OfAClassTestCases.class, "profileio.missing", "abort")
                        .testEvents()
                        .aborted()
                        .count())
                .isEqualTo(2);
    }

    private static List<String> failures(Class<?> type) {
        return messages(run(type, "profileio.missing", "fail"));
    }

    private static List<String> messages(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(ProfileIoExtensionTests::message)
                .toList();
    }

    private static String message(Event failed) {
        return String.valueOf(failed.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow()
                .getMessage());
    }

    private static EngineExecutionResults run(Class<?> type, String parameter, String value) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .configurationParameter(parameter, value)
                .execute();
    }

    @ProfileIo(tracer = TracerKind.FS_USAGE)
    static class OfAClassTestCases {
        @Test
        void one() {}

        @Test
        void two() {}
    }

    static class BaseTestCases {
        @Nested
        class Inner {
            @Test
            void test() {}
        }
    }

    @ProfileIo(tracer = TracerKind.FS_USAGE)
    static class HeirTestCases extends BaseTestCases {}

    static class BudgetAloneTestCases {
        @Test
        @IoBudget(maxOps = 1)
        void test() {}
    }

    @ProfileIo(tracer = TracerKind.FS_USAGE)
    static class FactoryTestCases {
        @TestFactory
        List<DynamicTest> tests() {
            return List.of(DynamicTest.dynamicTest("one", () -> {}), DynamicTest.dynamicTest("two", () -> {}));
        }
    }
}
