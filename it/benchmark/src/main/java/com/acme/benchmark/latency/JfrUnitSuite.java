package com.acme.benchmark.latency;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.moditect.jfrunit.EnableEvent;
import org.moditect.jfrunit.JfrEventTest;
import org.moditect.jfrunit.JfrEvents;

/** The tests under JfrUnit: their writes recorded and counted, in the JVM of all tests. It wants its classes public. */
public final class JfrUnitSuite {

    private static final String WRITE = "jdk.FileWrite";

    private JfrUnitSuite() {}

    @JfrEventTest
    public static class B extends A {}

    @JfrEventTest
    public static class A extends TenTests {

        public JfrEvents events = new JfrEvents();

        @Override
        final void written(Path file) {
            events.awaitEvents();
            // A standard stream has no path.
            Assertions.assertEquals(
                    WRITES,
                    events.events()
                            .filter(event -> event.getEventType().getName().equals(WRITE)
                                    && String.valueOf(event.getString("path")).endsWith(file.toString()))
                            .count());
        }

        @Override
        @Test
        @EnableEvent(value = WRITE, threshold = 0)
        void test0() throws IOException {
            super.test0();
        }

        @Override
        @Test
        @EnableEvent(value = WRITE, threshold = 0)
        void test1() throws IOException {
            super.test1();
        }

        @Override
        @Test
        @EnableEvent(value = WRITE, threshold = 0)
        void test2() throws IOException {
            super.test2();
        }

        @Override
        @Test
        @EnableEvent(value = WRITE, threshold = 0)
        void test3() throws IOException {
            super.test3();
        }

        @Override
        @Test
        @EnableEvent(value = WRITE, threshold = 0)
        void test4() throws IOException {
            super.test4();
        }

        @Override
        @Test
        @EnableEvent(value = WRITE, threshold = 0)
        void test5() throws IOException {
            super.test5();
        }

        @Override
        @Test
        @EnableEvent(value = WRITE, threshold = 0)
        void test6() throws IOException {
            super.test6();
        }

        @Override
        @Test
        @EnableEvent(value = WRITE, threshold = 0)
        void test7() throws IOException {
            super.test7();
        }

        @Override
        @Test
        @EnableEvent(value = WRITE, threshold = 0)
        void test8() throws IOException {
            super.test8();
        }

        @Override
        @Test
        @EnableEvent(value = WRITE, threshold = 0)
        void test9() throws IOException {
            super.test9();
        }
    }
}
