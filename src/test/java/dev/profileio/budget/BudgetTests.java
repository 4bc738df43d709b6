package dev.profileio.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.profileio.IoBudget;
import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.SizeShare;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTests {

    @Nested
    class Reads {

        @Test
        void everyAttributeInTheOrderOfItsDeclaration() {
            Budget budget = Budget.of(annotationOf(Sense.class, "everything"));

            Selection selection = budget.selection();
            assertThat(selection.on()).containsExactlyInAnyOrder(Operation.READ, Operation.WRITE);
            assertThat(selection.path()).hasToString("*.csv");
            assertThat(selection.target()).isEqualTo(IoTarget.FILE);
            SizeClass small = new SizeClass(true, new ByteSize("4 KiB", 4096));
            SizeClass large = new SizeClass(false, new ByteSize("64 KiB", 65_536));
            assertThat(budget.limits())
                    .containsExactly(
                            new Limit.MaxOps(selection, 10),
                            new Limit.MaxBytes(selection, new ByteSize("1 MiB", 1_048_576)),
                            new Limit.Share(selection, small, true, 5, 20),
                            new Limit.Share(selection, large, true, 80, 1),
                            new Limit.Share(selection, large, false, 10, 1));
        }

        @Test
        void aLimitOfZero() {
            Budget budget = Budget.of(annotationOf(Sense.class, "nothing"));

            assertThat(budget.limits()).containsExactly(new Limit.MaxOps(budget.selection(), 0));
        }

        @Test
        void aBudgetOfSockets() {
            Budget budget = Budget.of(annotationOf(Sense.class, "sockets"));

            assertThat(budget.selection().target()).isEqualTo(IoTarget.SOCKET);
        }

        @Test
        void aShareOfNothing() {
            Budget budget = Budget.of(annotationOf(Sense.class, "noneSmall"));

            assertThat(budget.limits())
                    .containsExactly(
                            new Limit.Share(budget.selection(), new SizeClass(true, new ByteSize("1", 1)), true, 0, 1));
        }
    }

    interface Sense {
        @IoBudget(
                on = {Operation.WRITE, Operation.WRITE, Operation.READ},
                path = "*.csv",
                maxOps = 10,
                maxBytes = "1 MiB",
                sizes = {
                    @SizeShare(below = "4 KiB", maxPercent = 5, from = 20),
                    @SizeShare(atLeast = "64 KiB", minPercent = 10, maxPercent = 80)
                })
        void everything();

        @IoBudget(maxOps = 0)
        void nothing();

        @IoBudget(target = IoTarget.SOCKET, maxBytes = "0")
        void sockets();

        @IoBudget(sizes = @SizeShare(below = "1", maxPercent = 0))
        void noneSmall();
    }

    @Nested
    class Rejects {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "noLimit | expected at least one of maxOps, maxBytes and sizes, found none of them",
                    "noOperation | on: expected at least one operation, found none",
                    "pathOfASocket | path: expected none beside target = SOCKET, which has no path, found \"*.csv\"",
                    "pathOfAPipe | path: expected none beside target = PIPE, which has no path, found \"*.csv\"",
                    "badGlob | path: expected a glob such as \"*.csv\" or \"/tmp/**\", found \"[a\": missing ']'",
                    "negativeOps | maxOps: expected 0 or more, or -1 for no limit, found -2",
                    "bytesOfOpens | maxBytes: expected READ, WRITE or MAP in \"on\", since no other operation moves bytes, found [SYNC, OPEN]",
                    "sizesOfOpens | sizes: expected only READ, WRITE and MAP in \"on\", since no other operation has a size, found [WRITE, OPEN]",
                    "bothSides | sizes: expected exactly one of below and atLeast, found both (below = \"4 KiB\", atLeast = \"8 KiB\")",
                    "neitherSide | sizes: expected exactly one of below and atLeast, found neither",
                    "over100 | sizes.maxPercent: expected 0 to 100 percent, found 100.5",
                    "under0 | sizes.minPercent: expected 0 to 100 percent, found -1.0",
                    "noNumber | sizes.maxPercent: expected 0 to 100 percent, found NaN",
                    "crossed | sizes: expected minPercent to be at most maxPercent, found 60.0 and 50.0",
                    "fromNothing | sizes.from: expected 1 or more operations, found 0",
                    "allowsEverything | sizes: expected a maxPercent below 100 or a minPercent above 0, since without them the rule allows everything",
                })
        void nonsenseWithAMessageThatNamesTheAttribute(String method, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Budget.of(annotationOf(Nonsense.class, method)))
                    .withMessage(message);
        }

        @ParameterizedTest
        @ValueSource(strings = {"maxBytes", "sizes.below", "sizes.atLeast"})
        void potatoes(String attribute) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Budget.of(annotationOf(Potatoes.class, attribute.replace('.', '_'))))
                    .withMessageStartingWith(attribute + ": expected a number with a unit of B, kB, MB")
                    .withMessageEndingWith("found \"64 potatoes\"");
        }
    }

    interface Nonsense {
        @IoBudget
        void noLimit();

        @IoBudget(
                on = {},
                maxOps = 1)
        void noOperation();

        @IoBudget(target = IoTarget.SOCKET, path = "*.csv", maxOps = 1)
        void pathOfASocket();

        @IoBudget(target = IoTarget.PIPE, path = "*.csv", maxOps = 1)
        void pathOfAPipe();

        @IoBudget(path = "[a", maxOps = 1)
        void badGlob();

        @IoBudget(maxOps = -2)
        void negativeOps();

        @IoBudget(
                on = {Operation.OPEN, Operation.SYNC},
                maxBytes = "1")
        void bytesOfOpens();

        @IoBudget(
                on = {Operation.OPEN, Operation.WRITE},
                sizes = @SizeShare(below = "1", maxPercent = 5))
        void sizesOfOpens();

        @IoBudget(sizes = @SizeShare(below = "4 KiB", atLeast = "8 KiB", maxPercent = 5))
        void bothSides();

        @IoBudget(sizes = @SizeShare(maxPercent = 5))
        void neitherSide();

        @IoBudget(sizes = @SizeShare(below = "4 KiB", maxPercent = 100.5))
        void over100();

        @IoBudget(sizes = @SizeShare(below = "4 KiB", minPercent = -1))
        void under0();

        @IoBudget(sizes = @SizeShare(below = "4 KiB", maxPercent = Double.NaN))
        void noNumber();

        @IoBudget(sizes = @SizeShare(below = "4 KiB", minPercent = 60, maxPercent = 50))
        void crossed();

        @IoBudget(sizes = @SizeShare(below = "4 KiB", maxPercent = 5, from = 0))
        void fromNothing();

        @IoBudget(sizes = @SizeShare(below = "4 KiB"))
        void allowsEverything();
    }

    @SuppressWarnings("MemberName") // an attribute's name with an underscore for the dot
    interface Potatoes {
        @IoBudget(maxBytes = "64 potatoes")
        void maxBytes();

        @IoBudget(sizes = @SizeShare(below = "64 potatoes", maxPercent = 5))
        void sizes_below();

        @IoBudget(sizes = @SizeShare(atLeast = "64 potatoes", minPercent = 5))
        void sizes_atLeast();
    }

    private static IoBudget annotationOf(Class<?> type, String method) {
        try {
            return Objects.requireNonNull(type.getDeclaredMethod(method).getAnnotation(IoBudget.class));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
