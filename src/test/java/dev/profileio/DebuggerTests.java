package dev.profileio;

import static dev.profileio.ProfiledRun.method;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A debugger that attaches to the fork, by the JDK's own interface for debuggers. */
@Timeout(60)
class DebuggerTests {

    @TempDir
    Path reports;

    @Test
    void stops_in_the_fork_which_then_passes() throws Exception {
        int port = freePort();
        CompletableFuture<ProfiledRun> run = CompletableFuture.supplyAsync(() -> ProfiledRun.of(
                reports, Map.of("profileio.debug", Integer.toString(port)), method(DebuggedTestCases.class, "passes")));

        VirtualMachine fork = attach(port);
        assertThat(run).as("waits for the debugger").isNotDone();
        ClassPrepareRequest request = fork.eventRequestManager().createClassPrepareRequest();
        request.addClassFilter(DebuggedTestCases.class.getName());
        request.enable();
        fork.resume();

        assertThat(awaitClass(fork)).isEqualTo(DebuggedTestCases.class.getName());
        fork.dispose();
        run.get(30, TimeUnit.SECONDS).passed();
    }

    private static String awaitClass(VirtualMachine fork) throws InterruptedException {
        while (true) {
            EventSet events = fork.eventQueue().remove();
            for (Event event : events) {
                if (event instanceof ClassPrepareEvent prepared) {
                    return prepared.referenceType().name();
                }
            }
            events.resume();
        }
    }

    /** As soon as the fork listens. */
    private static VirtualMachine attach(int port) throws Exception {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(Integer.toString(port));
        while (true) {
            try {
                return connector.attach(arguments);
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ProfileIo
    static class DebuggedTestCases {

        @Test
        void passes() {}
    }
}
