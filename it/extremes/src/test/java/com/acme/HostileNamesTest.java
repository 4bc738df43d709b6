package com.acme;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests, files and threads whose names are code to a page that does not escape them. */
class HostileNamesTest {

    private static final String IMAGE = "<img src=x onerror=alert(1)>";
    private static final String END_OF_ATTRIBUTE = "\"><script>alert(2)</script>";
    private static final String HANDLER = "' onmouseover='alert(3)' autofocus onfocus='alert(3)";
    private static final String END_OF_TITLE = "</title></style></script><script>alert(4)</script>";
    private static final String LINK = "javascript:alert(5)";
    private static final String ENTITY = "&lt;b&gt;&#60;b&#62;&amp;";
    private static final String COMMENT = "--><svg onload=alert(6)><!--";
    private static final String BIDIRECTIONAL = "\u202Egnp.evil\u2066";
    private static final String NEWLINE = "new\nline\u2028\u001b[31mred";
    private static final String TEMPLATE = "${alert(7)} {{alert(7)}} `$(alert 7)`";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                IMAGE,
                END_OF_ATTRIBUTE,
                HANDLER,
                END_OF_TITLE,
                LINK,
                ENTITY,
                COMMENT,
                BIDIRECTIONAL,
                NEWLINE,
                TEMPLATE
            })
    @ProfileIo
    @IoBudget(on = Operation.WRITE, maxOps = 1)
    void names(String name, @TempDir Path folder) throws InterruptedException {
        // A slash in a name makes folders, and so stands in the path as it does in the name.
        Path file = folder.resolve(name);
        CountDownLatch written = new CountDownLatch(1);
        Thread thread = new Thread(() -> writeThenStay(file, written), name);
        thread.setDaemon(true);
        thread.start();
        written.await();
    }

    /** A thread's name is known as long as it lives. */
    private static void writeThenStay(Path file, CountDownLatch written) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(1);
                out.write(2);
            }
            written.countDown();
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
