package dev.profileio.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.profileio.IoBaseline;
import dev.profileio.IoBudget;
import dev.profileio.IoCheck;
import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import dev.profileio.TracerKind;
import dev.profileio.budget.Limit;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class SettingsTests {

    @Nested
    class TheAnnotation {

        @Test
        void isAbsentWhereThereIsNone() {
            assertThat(Settings.annotation(List.of(Plain.class), method(Plain.class, "plain")))
                    .isEmpty();
        }

        @Test
        void isTheMethodsOwn() {
            assertThat(tracer(Plain.class, "profiled")).isEqualTo(TracerKind.JFR);
        }

        @Test
        void isThatOfAComposedAnnotation() {
            assertThat(tracer(Plain.class, "composed")).isEqualTo(TracerKind.COUNTERS);
        }

        @Test
        void isThatOfTheClass() {
            assertThat(tracer(OnClass.class, "plain")).isEqualTo(TracerKind.STRACE);
        }

        @Test
        void isTheNearest() {
            assertThat(tracer(OnClass.class, "profiled")).isEqualTo(TracerKind.JFR);
            assertThat(tracer(OnClass.Inner.class, "plain")).isEqualTo(TracerKind.STRACE);
            assertThat(tracer(OnClass.Inner.class, "profiled")).isEqualTo(TracerKind.JFR);
            assertThat(tracer(OnClass.InnerOfItsOwn.class, "plain")).isEqualTo(TracerKind.CONTAINER);
        }

        @Test
        void isInherited() {
            assertThat(tracer(Inheriting.class, "plain")).isEqualTo(TracerKind.STRACE);
            assertThat(tracer(Implementing.class, "plain")).isEqualTo(TracerKind.FS_USAGE);
        }
    }

    @Nested
    class Budgets {

        @Test
        void areThoseOfTheMethodAfterThoseOfTheClass() {
            assertThat(limits(OnClass.class, "budgeted")).containsExactly(1L, 2L, 3L, 4L);
        }

        @Test
        void areThoseOfAllClassesAroundOutermostFirst() {
            assertThat(limits(OnClass.Inner.class, "budgeted")).containsExactly(1L, 2L, 5L, 6L);
        }

        @Test
        void areThoseOfASuperclassAsWell() {
            assertThat(limits(Inheriting.class, "plain")).containsExactly(1L, 2L);
            assertThat(limits(InheritingAndAdding.class, "plain")).containsExactly(1L, 2L, 7L);
        }

        @Test
        void areThoseOfAComposedAnnotation() {
            assertThat(limits(Plain.class, "composed")).containsExactly(8L, 9L);
        }

        @Test
        void mayBeNone() {
            assertThat(limits(Plain.class, "profiled")).isEmpty();
        }

        @Test
        void areAMethodsOwnOrOnlyItsClasses() {
            assertThat(Settings.hasOwnBudget(method(OnClass.class, "budgeted"))).isTrue();
            assertThat(Settings.hasOwnBudget(method(Plain.class, "composed"))).isTrue();
            assertThat(Settings.hasOwnBudget(method(OnClass.class, "plain"))).isFalse();
        }

        @Test
        void thatMakeNoSenseAreRejectedWithTheTestsName() {
            assertThatExceptionOfType(ExtensionConfigurationException.class)
                    .isThrownBy(() -> settings(Nonsense.class, "budget"))
                    .withMessage("@IoBudget of " + Nonsense.class.getName()
                            + ".budget(): maxOps: expected 0 or more, or -1 for no limit, found -7");
        }
    }

    @Nested
    class AComposedAnnotation {

        @Test
        void onAMethodSetsEverything() {
            Settings settings = settings(Plain.class, "fewWrites");

            assertThat(settings.heatmap()).isTrue();
            assertThat(settings.checks()).hasExactlyElementsOfTypes(Check.class);
            assertThat(settings.baselineTolerance()).hasValue(5);
            assertThat(limits(Plain.class, "fewWrites")).containsExactly(10L, 11L);
        }

        @Test
        void onAClassSetsEverythingForItsTests() {
            Settings settings = settings(Composed.class, "plain");

            assertThat(settings.heatmap()).isTrue();
            assertThat(settings.checks()).hasExactlyElementsOfTypes(Check.class);
            assertThat(settings.baselineTolerance()).hasValue(5);
            assertThat(limits(Composed.class, "plain")).containsExactly(10L, 11L);
            assertThat(limits(Composed.Inner.class, "plain")).containsExactly(10L, 11L);
        }

        @Test
        void onAClassAddsToTheBudgetsOfAMethod() {
            assertThat(limits(Composed.class, "budgeted")).containsExactly(10L, 11L, 12L);
        }

        @Test
        void standsBesideBudgetsOfTheSameElement() {
            assertThat(limits(Plain.class, "fewWritesAndMore")).containsExactly(10L, 11L, 13L);
            assertThat(limits(Plain.class, "twoOfThem")).containsExactly(10L, 11L, 8L, 9L);
        }

        @Test
        void givesWayToTheMethodsOwnAnnotation() {
            Settings settings = settings(Composed.class, "profiled");

            assertThat(settings.heatmap()).isFalse();
            assertThat(settings.checks()).isEmpty();
            assertThat(limits(Composed.class, "profiled")).containsExactly(10L, 11L);
        }

        @Test
        void mayBeMadeOfAnother() {
            Settings settings = settings(Plain.class, "hardlyAny");

            assertThat(settings.heatmap()).isTrue();
            assertThat(settings.checks()).hasExactlyElementsOfTypes(Check.class);
            assertThat(limits(Plain.class, "hardlyAny")).containsExactlyInAnyOrder(10L, 11L, 14L);
        }

        @Test
        void isInheritedIfItSaysSo() {
            assertThat(settings(InheritingComposed.class, "plain").heatmap()).isTrue();
            assertThat(limits(InheritingComposed.class, "plain")).containsExactly(10L, 11L);
        }
    }

    @Nested
    class Everything {

        @Test
        void elseIsAsTheAnnotationHasIt() {
            Settings settings = settings(Plain.class, "full");

            assertThat(settings.histogram()).isTrue();
            assertThat(settings.heatmap()).isTrue();
            assertThat(settings.checks()).hasExactlyElementsOfTypes(Check.class);
            assertThat(settings(Plain.class, "profiled").histogram()).isFalse();
            assertThat(settings(Plain.class, "profiled").heatmap()).isFalse();
        }

        @Test
        void rejectsAChecksClassThatCannotBeMade() {
            assertThatExceptionOfType(ExtensionConfigurationException.class)
                    .isThrownBy(() -> settings(Nonsense.class, "check"))
                    .withMessageStartingWith("@ProfileIo of " + Nonsense.class.getName()
                            + ".check(): checks: expected a class with a constructor without parameters, found "
                            + NeedsAnArgument.class.getName());
        }
    }

    private static TracerKind tracer(Class<?> type, String method) {
        return Settings.annotation(classes(type), method(type, method))
                .orElseThrow()
                .tracer();
    }

    private static List<Long> limits(Class<?> type, String method) {
        return settings(type, method).budgets().stream()
                .flatMap(budget -> budget.limits().stream())
                .map(limit -> ((Limit.MaxOps) limit).max())
                .toList();
    }

    private static Settings settings(Class<?> type, String method) {
        Method found = method(type, method);
        return Settings.of(Settings.annotation(classes(type), found).orElseThrow(), classes(type), found);
    }

    private static List<Class<?>> classes(Class<?> type) {
        return type.getEnclosingClass() == SettingsTests.class
                ? List.of(type)
                : List.of(type.getEnclosingClass(), type);
    }

    private static Method method(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getName().equals(name)) {
                    return method;
                }
            }
        }
        throw new AssertionError(name);
    }

    static class Plain {
        void plain() {}

        @ProfileIo(tracer = TracerKind.JFR)
        void profiled() {}

        @FewOperations
        void composed() {}

        @ProfileIo(histogram = true, heatmap = true, checks = Check.class)
        void full() {}

        @FewWrites
        void fewWrites() {}

        @FewWrites
        @IoBudget(maxOps = 13)
        void fewWritesAndMore() {}

        @FewWrites
        @FewOperations
        void twoOfThem() {}

        @HardlyAnyWrites
        void hardlyAny() {}
    }

    @SuppressWarnings("ClassCanBeStatic") // no @Nested class is
    @FewWrites
    static class Composed {
        void plain() {}

        @IoBudget(maxOps = 12)
        void budgeted() {}

        @ProfileIo
        void profiled() {}

        class Inner {
            void plain() {}
        }
    }

    static class InheritingComposed extends Composed {}

    @SuppressWarnings("ClassCanBeStatic") // no @Nested class is
    @ProfileIo(tracer = TracerKind.STRACE)
    @IoBudget(maxOps = 1)
    @IoBudget(maxOps = 2)
    static class OnClass {
        void plain() {}

        @ProfileIo(tracer = TracerKind.JFR)
        void profiled() {}

        @IoBudget(maxOps = 3)
        @IoBudget(maxOps = 4)
        void budgeted() {}

        @IoBudget(maxOps = 5)
        class Inner {
            void plain() {}

            @ProfileIo(tracer = TracerKind.JFR)
            void profiled() {}

            @IoBudget(maxOps = 6)
            void budgeted() {}
        }

        @ProfileIo(tracer = TracerKind.CONTAINER)
        class InnerOfItsOwn {
            void plain() {}
        }
    }

    static class Inheriting extends OnClass {}

    @IoBudget(maxOps = 7)
    static class InheritingAndAdding extends OnClass {}

    @ProfileIo(tracer = TracerKind.FS_USAGE)
    interface Profiled {}

    static class Implementing implements Profiled {
        void plain() {}
    }

    static class Nonsense {
        @ProfileIo
        @IoBudget(maxOps = -7)
        void budget() {}

        @ProfileIo(checks = NeedsAnArgument.class)
        void check() {}
    }

    @ProfileIo(tracer = TracerKind.COUNTERS)
    @IoBudget(maxOps = 8)
    @IoBudget(maxOps = 9)
    @Retention(RetentionPolicy.RUNTIME)
    @interface FewOperations {}

    @ProfileIo(heatmap = true, checks = Check.class)
    @IoBaseline(tolerancePercent = 5)
    @IoBudget(on = Operation.WRITE, maxOps = 10)
    @IoBudget(on = Operation.SYNC, maxOps = 11)
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @interface FewWrites {}

    @FewWrites
    @IoBudget(maxOps = 14)
    @Retention(RetentionPolicy.RUNTIME)
    @interface HardlyAnyWrites {}

    static final class Check implements IoCheck {
        @Override
        public void check(IoProfile profile) {}
    }

    record NeedsAnArgument(String argument) implements IoCheck {
        @Override
        public void check(IoProfile profile) {}
    }
}
