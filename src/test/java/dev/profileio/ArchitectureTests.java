package dev.profileio;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.profileio.junit.ProfileIoExtension;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ArchitectureTests {

    private static final String ROOT = "dev.profileio";

    private static final String ASSERTIONS = ROOT + ".assertj";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static final List<JavaPackage> PACKAGES = MAIN.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .sorted((a, b) -> a.getName().compareTo(b.getName()))
            .toList();

    @Nested
    class Rooms {

        @ParameterizedTest
        @CsvSource({
            "profile, profile",
            "budget, budget profile glob",
            "advice, advice profile",
            "trace, trace profile",
            "fork, fork",
            "baseline, baseline profile",
            "container, container fork trace profile",
            "report, report advice baseline budget profile glob",
            "assertj, assertj report budget profile",
        })
        void dependOnNoOtherRooms(String room, String rooms) {
            String[] allowed = Stream.concat(
                            Stream.of(ROOT), Stream.of(rooms.split(" ")).map(Rooms::room))
                    .toArray(String[]::new);

            noClasses()
                    .that()
                    .resideInAPackage(room(room))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                    .check(MAIN);
        }

        /** So that the public API may use it. */
        @Test
        void dependOnTheGlobThatDependsOnNone() {
            noClasses()
                    .that()
                    .resideInAPackage(room("glob"))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAPackage(room("glob")))))
                    .check(MAIN);
        }

        @Test
        void doNotDependOnAssertions() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(room("assertj"))
                    .should()
                    .dependOnClassesThat(resideInAPackage(room("assertj")))
                    .check(MAIN);
        }

        @Test
        void ofAReportAreFreeOfCycles() {
            slices().matching(ROOT + ".(report..)").should().beFreeOfCycles().check(MAIN);
        }

        @Test
        void areAllNamedHere() {
            assertThat(PACKAGES)
                    .extracting(JavaPackage::getName)
                    .map(name -> name.substring(ROOT.length()).replaceFirst("^\\.(\\w+).*", "$1"))
                    .containsOnly(
                            "",
                            "profile",
                            "budget",
                            "advice",
                            "baseline",
                            "trace",
                            "fork",
                            "container",
                            "report",
                            "junit",
                            "glob",
                            "assertj");
        }

        private static String room(String name) {
            return ROOT + "." + name + "..";
        }
    }

    @Nested
    class ThePublicApi {

        @Test
        void dependsOnNothingInternalButGlobsAndTheExtensionThatItRegisters() {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT)
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + ".*..")
                            .and(not(resideInAPackage(ROOT + ".glob")))
                            .and(not(equivalentTo(ProfileIoExtension.class))))
                    .check(MAIN);
        }

        @Test
        void showsNoTypeThatIsNotPublicApi() {
            assertThat(MAIN.stream()
                            .filter(type -> type.getPackageName().equals(ROOT))
                            .flatMap(ArchitectureTests::shownTypes))
                    .isNotEmpty()
                    .allMatch(type -> type.getPackageName().equals(ROOT)
                            || type.getPackageName().startsWith("java.")
                            || type.isPrimitive());
        }

        @Test
        void ofAssertionsShowsNoTypeThatIsNotPublicApi() {
            assertThat(MAIN.stream()
                            .filter(type -> type.getPackageName().equals(ASSERTIONS))
                            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                            .flatMap(ArchitectureTests::shownTypes))
                    .isNotEmpty()
                    .allMatch(type -> type.getModifiers().contains(JavaModifier.PUBLIC) || type.isPrimitive())
                    .allMatch(type -> Set.of(ROOT, ASSERTIONS).contains(type.getPackageName())
                            || type.getPackageName().startsWith("java.")
                            || type.getPackageName().startsWith("org.assertj.")
                            || type.isPrimitive());
        }
    }

    @Nested
    class Libraries {

        @Test
        void ofJUnitAreForTheSeamTheForkAndOneAnnotation() {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + ".junit", ROOT + ".fork", ROOT)
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.junit.."))
                    .check(MAIN);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT)
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.junit..").and(not(equivalentTo(ExtendWith.class))))
                    .check(MAIN);
        }

        @Test
        void ofAssertJAreForAssertionsAlone() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ASSERTIONS)
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.assertj.."))
                    .check(MAIN);
        }

        @Test
        void forFailuresAreForThoseThatFailTests() {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + ".junit", ROOT + ".fork", ROOT + ".report..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.opentest4j.."))
                    .check(MAIN);
        }

        @Test
        void forPicturesAndJsonAreForReportsAndBaselines() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".report.chart")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.jfree..", "java.awt..", "javax.imageio.."))
                    .check(MAIN);
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + ".report.data", ROOT + ".baseline")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("tools.jackson.."))
                    .check(MAIN);
        }

        @Test
        void forContainersAreForContainers() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".container")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.testcontainers..", "com.github.dockerjava.."))
                    .check(MAIN);
        }

        @Test
        void areNoOthers() {
            classes()
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                                    ROOT + "..",
                                    "java..",
                                    "javax.imageio..",
                                    "javax.management..",
                                    "com.sun.management",
                                    "org.assertj.core.api",
                                    "org.jspecify.annotations",
                                    "org.junit..",
                                    "org.opentest4j..",
                                    "org.jfree..",
                                    "jdk.jfr..",
                                    "tools.jackson..",
                                    "org.testcontainers..",
                                    "com.github.dockerjava.api..")
                            .or(are(primitiveArrays())))
                    .check(MAIN);
        }

        private static DescribedPredicate<JavaClass> primitiveArrays() {
            return DescribedPredicate.describe("primitives and arrays", type -> type.isPrimitive() || type.isArray());
        }
    }

    @Nested
    class EveryPackage {

        @ParameterizedTest
        @FieldSource("dev.profileio.ArchitectureTests#PACKAGES")
        void isNullMarked(JavaPackage marked) {
            assertThat(marked.isAnnotatedWith(NullMarked.class)).isTrue();
        }
    }

    @Nested
    class State {

        @Test
        void isNeverStatic() {
            fields().that().areStatic().should().beFinal().check(MAIN);
        }

        @Test
        void isNeverHiddenInAStaticCollection() {
            Set<String> immutable = Set.of("java.util.List", "java.util.Map", "java.util.Set");

            assertThat(MAIN.stream()
                            .flatMap(type -> type.getFields().stream())
                            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                            .map(JavaField::getRawType)
                            .filter(type -> type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))
                            .map(JavaClass::getName)
                            .collect(Collectors.toSet()))
                    .isSubsetOf(immutable);
        }
    }

    /** All types in the signatures of what a class shows. */
    private static Stream<JavaClass> shownTypes(JavaClass type) {
        Stream<JavaClass> codeUnits = type.getCodeUnits().stream()
                .filter(unit -> isShown(unit.getModifiers()))
                .flatMap(ArchitectureTests::signature);
        Stream<JavaClass> fields = type.getFields().stream()
                .filter(field -> isShown(field.getModifiers()))
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream());
        Stream<JavaClass> supertypes =
                Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
        return Stream.of(codeUnits, fields, supertypes).flatMap(types -> types).map(JavaClass::getBaseComponentType);
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream()
                                .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()),
                        unit.getExceptionTypes().stream())
                .flatMap(types -> types);
    }

    private static boolean isShown(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
