package com.acme.benchmark.latency;

import dev.profileio.IoBudget;
import dev.profileio.ProfileIo;

/** The tests under ProfileIO: their writes counted, held against a budget, named by their line, and reported. */
final class ProfileIoSuite {

    private ProfileIoSuite() {}

    @ProfileIo
    @IoBudget(maxOps = TenTests.WRITES)
    static class A extends TenTests {}

    @ProfileIo
    @IoBudget(maxOps = TenTests.WRITES)
    static class B extends TenTests {}

    @ProfileIo
    @IoBudget(maxOps = TenTests.WRITES)
    static class C extends TenTests {}

    @ProfileIo
    @IoBudget(maxOps = TenTests.WRITES)
    static class D extends TenTests {}

    @ProfileIo
    @IoBudget(maxOps = TenTests.WRITES)
    static class E extends TenTests {}
}
