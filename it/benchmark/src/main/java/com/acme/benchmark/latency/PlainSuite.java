package com.acme.benchmark.latency;

/** The tests under JUnit alone. */
final class PlainSuite {

    private PlainSuite() {}

    static class A extends TenTests {}

    static class B extends TenTests {}

    static class C extends TenTests {}

    static class D extends TenTests {}

    static class E extends TenTests {}
}
