package dev.profileio.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallSitesTextTests {

    private static final IoProfile.Count NONE = new IoProfile.Count(0, 0);

    @TempDir
    Path folder;

    @Test
    void have_the_stack_of_a_line_once_however_many_files_it_writes_to() throws IOException {
        assertThat(text(
                        writes("com.acme.A.save(A.java:3)", "/data/a", 2, stack(3)),
                        writes("com.acme.B.save(B.java:4)", "/data/a", 1, stack(4)),
                        writes("com.acme.A.save(A.java:3)", "/data/b", 1, stack(3))))
                .isEqualTo(
                        """
                        com.acme.A.save(A.java:3)
                          0 reads (0 B), 2 writes (20 B), 0 syncs, /data/a
                          0 reads (0 B), 1 write (10 B), 0 syncs, /data/b
                            at com.acme.A.save(A.java:3)
                            at com.acme.ATest.saves(ATest.java:9)

                        com.acme.B.save(B.java:4)
                          0 reads (0 B), 1 write (10 B), 0 syncs, /data/a
                            at com.acme.A.save(A.java:4)
                            at com.acme.ATest.saves(ATest.java:9)

                        """);
    }

    @Test
    void keep_stacks_apart_that_differ() throws IOException {
        assertThat(text(writes("no Java stack", "/data/a", 1, List.of()), writes("no Java stack", "/b", 1, stack(5))))
                .isEqualTo(
                        """
                        no Java stack
                          0 reads (0 B), 1 write (10 B), 0 syncs, /data/a

                        no Java stack
                          0 reads (0 B), 1 write (10 B), 0 syncs, /b
                            at com.acme.A.save(A.java:5)
                            at com.acme.ATest.saves(ATest.java:9)

                        """);
    }

    private String text(IoProfile.CallSiteIo... sites) throws IOException {
        Path file = folder.resolve("callsites.txt");
        CallSitesText.write(List.of(sites), file);
        return Files.readString(file);
    }

    private static IoProfile.CallSiteIo writes(String frame, String path, int ops, List<StackTraceElement> stack) {
        return new IoProfile.CallSiteIo(frame, path, NONE, new IoProfile.Count(ops, 10L * ops), 0, stack);
    }

    private static List<StackTraceElement> stack(int line) {
        return List.of(
                new StackTraceElement("com.acme.A", "save", "A.java", line),
                new StackTraceElement("com.acme.ATest", "saves", "ATest.java", 9));
    }
}
