package com.acme.benchmark.latency;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.quickperf.junit5.QuickPerfTest;
import org.quickperf.jvm.allocation.AllocationUnit;
import org.quickperf.jvm.annotations.HeapSize;

/** The tests under QuickPerf, each in a JVM with a heap of its own size. Nothing of them is measured. */
final class QuickPerfSuite {

    private QuickPerfSuite() {}

    @QuickPerfTest
    @HeapSize(value = 64, unit = AllocationUnit.MEGA_BYTE)
    static class B extends A {}

    /** QuickPerf's JVM runs a method in the class that declares it. */
    @QuickPerfTest
    @HeapSize(value = 64, unit = AllocationUnit.MEGA_BYTE)
    static class A extends TenTests {

        @Override
        @Test
        void test0() throws IOException {
            super.test0();
        }

        @Override
        @Test
        void test1() throws IOException {
            super.test1();
        }

        @Override
        @Test
        void test2() throws IOException {
            super.test2();
        }

        @Override
        @Test
        void test3() throws IOException {
            super.test3();
        }

        @Override
        @Test
        void test4() throws IOException {
            super.test4();
        }

        @Override
        @Test
        void test5() throws IOException {
            super.test5();
        }

        @Override
        @Test
        void test6() throws IOException {
            super.test6();
        }

        @Override
        @Test
        void test7() throws IOException {
            super.test7();
        }

        @Override
        @Test
        void test8() throws IOException {
            super.test8();
        }

        @Override
        @Test
        void test9() throws IOException {
            super.test9();
        }
    }
}
