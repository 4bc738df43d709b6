package com.acme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.profileio.ProfileIo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Its fixture binds a port, which the fork and the test's JVM cannot both do. */
class PortTest {

    private static ServerSocket socket;

    @BeforeAll
    static void bind() throws IOException {
        socket = new ServerSocket(28418, 1, InetAddress.getLoopbackAddress());
    }

    @AfterAll
    static void release() throws IOException {
        socket.close();
    }

    @Test
    @ProfileIo
    void isBound() {
        assertTrue(socket.isBound());
    }

    @Test
    @ProfileIo
    void isStillBound() {
        assertTrue(socket.isBound());
    }
}
