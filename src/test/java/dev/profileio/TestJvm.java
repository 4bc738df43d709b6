package dev.profileio;

import static dev.profileio.ProfiledRun.method;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A JVM of its own that runs test cases through JUnit's Launcher; its exit code is 1 if one of them fails. */
final class TestJvm {

    private TestJvm() {}

    /** The command line that runs methods of a class of test cases. */
    static List<String> command(Path reports, List<String> options, Class<?> testCases, String... methods) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dprofileio.reports=" + reports);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                + File.pathSeparator
                + Path.of(LauncherFactory.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
        command.add(TestJvm.class.getName());
        command.add(testCases.getName());
        command.addAll(List.of(methods));
        return command;
    }

    public static void main(String[] arguments) throws Exception {
        // As Surefire does: a stream of one's own has the default charset.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true));
        Class<?> testCases = Class.forName(arguments[0]);
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            selectors.add(method(testCases, name));
        }
        boolean[] failed = new boolean[1];
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                result.getThrowable().ifPresent(failure -> {
                                    failed[0] = true;
                                    failure.printStackTrace();
                                });
                            }
                        });
        System.exit(failed[0] ? 1 : 0);
    }
}
