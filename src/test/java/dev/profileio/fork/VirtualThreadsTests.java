package dev.profileio.fork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VirtualThreadsTests {

    private static final String STACK =
            """
                at java.base/java.lang.Runtime.exit(Runtime.java:177)
                at java.base/java.lang.System.exit(System.java:1541)
                at com.acme.Server.stop(Server.java:7)
                in a virtual thread
            """;

    @Test
    void are_told_by_their_stack_as_jdk_25_writes_it() {
        assertThat(
                        VirtualThreads.exitStackIn(
                                """
                        1234
                        2026-01-01T00:00:00Z
                        25

                        #3 "main" WAITING 2026-01-01T00:00:00Z
                            at java.base/java.lang.VirtualThread.joinNanos(VirtualThread.java:1011)
                            at com.acme.Main.main(Main.java:3)

                        #24 "server" virtual WAITING 2026-01-01T00:00:00Z
                            at java.base/java.lang.Shutdown.exit(Shutdown.java:167)
                            - locked <java.lang.Class@19c49b25>
                            at java.base/java.lang.Runtime.exit(Runtime.java:177)
                            at java.base/java.lang.System.exit(System.java:1541)
                            at com.acme.Server.stop(Server.java:7)

                        #25 "other" virtual
                            at com.acme.Other.run(Other.java:1)
                        """))
                .isEqualTo(STACK);
    }

    @Test
    void are_told_by_their_stack_as_jdk_21_writes_it() {
        assertThat(
                        VirtualThreads.exitStackIn(
                                """
                        #24 "server" virtual
                              java.base/java.lang.Shutdown.exit(Shutdown.java:167)
                              java.base/java.lang.Runtime.exit(Runtime.java:177)
                              java.base/java.lang.System.exit(System.java:1541)
                              com.acme.Server.stop(Server.java:7)
                        """))
                .isEqualTo(STACK);
    }

    @Test
    void that_end_nothing_are_not_told() {
        assertThat(VirtualThreads.exitStackIn("#1 \"main\" RUNNABLE\n    at com.acme.Main.main(Main.java:3)\n"))
                .isEmpty();
    }
}
