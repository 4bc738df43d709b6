package dev.profileio.junit;

import dev.profileio.ProfileIo;
import dev.profileio.baseline.BaselineMode;
import dev.profileio.fork.Body;
import dev.profileio.fork.ForkRequest;
import dev.profileio.fork.ForkedTest;
import dev.profileio.fork.OutputEncoding;
import dev.profileio.fork.ParentJvm;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.console.ConsoleReport;
import dev.profileio.report.console.Terminal;
import dev.profileio.trace.jfr.JavaCode;
import dev.profileio.trace.jfr.LibraryCode;
import dev.profileio.trace.jfr.SourceFiles;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.launcher.LauncherConstants;

/**
 * Runs a profiled test's body in a fork. In the test's JVM it stands in for the body and its fixtures; in the fork it
 * puts a mark before and after the body. Not API: {@link ProfileIo} registers it.
 */
public final class ProfileIoExtension implements InvocationInterceptor {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ProfileIoExtension.class);

    /** For JUnit. */
    public ProfileIoExtension() {}

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runWhereTestsOfTheClassRun(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runWhereTestsOfTheClassRun(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runWhereTheBodyRuns(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runWhereTheBodyRuns(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runBody(invocation, context, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runBody(invocation, context, context);
    }

    /** The factory itself runs in both JVMs, since in both JUnit has to know its tests. */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext dynamicTest, ExtensionContext context)
            throws Throwable {
        ExtensionContext factory = context;
        while (factory.getTestMethod().isEmpty()) {
            factory = factory.getParent().orElseThrow();
        }
        runBody(invocation, context, factory);
    }

    private static void runWhereTestsOfTheClassRun(Invocation<Void> invocation, ExtensionContext context)
            throws Throwable {
        if (workFolder(context).isEmpty()
                && ProfiledClasses.areAllTestsProfiled(ProfiledClasses.of(context))
                && configuration(context).enabled()) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    private static void runWhereTheBodyRuns(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        boolean profiled = annotation(context).isPresent()
                && !AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), TestFactory.class);
        if (workFolder(context).isEmpty() && profiled && configuration(context).enabled()) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    /**
     * Runs a body, or has it run by the fork.
     *
     * @param invocation the body
     * @param context the test's
     * @param methodContext that of the method that makes the test, which is another for a dynamic test
     */
    private static void runBody(Invocation<Void> invocation, ExtensionContext context, ExtensionContext methodContext)
            throws Throwable {
        Optional<Path> workFolder = workFolder(context);
        if (workFolder.isPresent()) {
            Body.run(workFolder.get(), invocation::proceed);
            return;
        }
        Method method = methodContext.getRequiredTestMethod();
        Optional<ProfileIo> annotation = annotation(methodContext);
        if (annotation.isEmpty() && Settings.hasOwnBudget(method)) {
            throw new ExtensionConfigurationException(
                    "@IoBudget on " + method + ": expected @ProfileIo beside it or on its class, found none. "
                            + "A budget without it would never be checked.");
        }
        if (annotation.isEmpty() && Settings.hasOwnBaseline(method)) {
            throw new ExtensionConfigurationException(
                    "@IoBaseline on " + method + ": expected @ProfileIo beside it or on its class, found none. "
                            + "A baseline without it would never be compared.");
        }
        if (annotation.isEmpty()) {
            invocation.proceed();
            return;
        }
        Configuration configuration = configuration(context);
        if (!configuration.enabled()) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        JavaCode code = javaCode(context, methodContext, configuration);
        Tracers tracers = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Tracers.class, type -> new Tracers(code, configuration.containerImage()), Tracers.class);
        ParentJvm jvm = ParentJvm.current(methodContext.getRequiredTestClass().getClassLoader());
        ForkRequest request = new ForkRequest(
                context.getUniqueId(),
                LauncherParameters.of(context),
                jvm.systemProperties(),
                configuration.forkTimeout());
        Forks forks = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Forks.class,
                        type -> new Forks(
                                Runtime.getRuntime().availableProcessors(),
                                configuration
                                        .archives()
                                        .map(folder -> ClassArchives.in(
                                                folder,
                                                methodContext
                                                        .getRequiredTestClass()
                                                        .getClassLoader()))),
                        Forks.class);
        ReportFolder folder = TestReport.folder(context, methodContext, configuration);
        noteBaseline(methodContext, configuration, folder);
        Pages pages = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Pages.class,
                        type -> new Pages(Runtime.getRuntime().availableProcessors(), System.out),
                        Pages.class);
        pages.running(folder.reports());
        new ProfiledTest(
                        TestReport.name(context, methodContext),
                        folder,
                        Settings.of(annotation.get(), ProfiledClasses.of(methodContext), method),
                        configuration,
                        tracers,
                        code,
                        jvm,
                        request,
                        forks,
                        spares(context, methodContext, configuration),
                        audience(context, configuration, pages))
                .run();
    }

    /** So that baselines of tests that are no more are found when the class ends. */
    private static void noteBaseline(ExtensionContext methodContext, Configuration configuration, ReportFolder folder) {
        List<Class<?>> testClasses = ProfiledClasses.of(methodContext);
        if (!Settings.hasBaseline(testClasses, methodContext.getRequiredTestMethod())) {
            return;
        }
        Path baseline = folder.baseline(configuration.baselines().orElseGet(TestReport::baselines));
        classContext(methodContext)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        StaleBaselines.class,
                        type -> new StaleBaselines(
                                baseline.resolveSibling(""),
                                ProfiledClasses.methodsWithBaseline(testClasses),
                                configuration.baseline() == BaselineMode.UPDATE,
                                System.out),
                        StaleBaselines.class)
                .running(
                        TestReport.methodName(methodContext),
                        folder.path().getFileName().toString());
    }

    private static Audience audience(ExtensionContext context, Configuration configuration, Pages pages) {
        CiRun ci = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(CiRun.class, type -> CiRun.current(), CiRun.class);
        Terminal terminal =
                Terminal.of(System.getenv(), Terminal.isTerminal(System.out), OutputEncoding.of("stdout", System.out));
        return new Audience(
                new ConsoleReport(configuration.console(), terminal, System.out),
                pages,
                List.of(new Publication(context, System.out), ci));
    }

    /** How many forks may wait for tests to come. */
    private static int spares(ExtensionContext context, ExtensionContext methodContext, Configuration configuration) {
        List<Class<?>> testClasses = ProfiledClasses.of(methodContext);
        boolean anotherIsLikely = classContext(methodContext)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Upcoming.class,
                        type -> new Upcoming(ProfiledClasses.profiledMethods(testClasses)),
                        Upcoming.class)
                .isAnotherLikelyAfter(methodContext.getRequiredTestMethod());
        // JUnit itself would call what intercepts the Launcher, which is the user's, before the test is known.
        boolean intercepted = context.getConfigurationParameter(LauncherConstants.ENABLE_LAUNCHER_INTERCEPTORS)
                .filter(Boolean::parseBoolean)
                .isPresent();
        // Two forks cannot both wait for a debugger at one port.
        boolean debugged = configuration.debugPort().isPresent();
        return anotherIsLikely && !intercepted && !debugged ? configuration.spares() : 0;
    }

    private static ExtensionContext classContext(ExtensionContext methodContext) {
        ExtensionContext classContext = methodContext;
        while (classContext.getTestMethod().isPresent()) {
            classContext = classContext.getParent().orElseThrow();
        }
        return classContext;
    }

    private static JavaCode javaCode(
            ExtensionContext context, ExtensionContext methodContext, Configuration configuration) {
        ClassLoader loader = methodContext.getRequiredTestClass().getClassLoader();
        SourceFiles sourceFiles = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SourceFiles.class, type -> new SourceFiles(loader), SourceFiles.class);
        return new JavaCode(configuration.libraries().map(LibraryCode::new).orElse(LibraryCode.DEFAULT), sourceFiles);
    }

    private static Optional<ProfileIo> annotation(ExtensionContext context) {
        return Settings.annotation(ProfiledClasses.of(context), context.getRequiredTestMethod());
    }

    private static Configuration configuration(ExtensionContext context) {
        return Configuration.of(context::getConfigurationParameter);
    }

    /** Present in the fork, absent in the test's JVM. */
    private static Optional<Path> workFolder(ExtensionContext context) {
        return context.getConfigurationParameter(ForkedTest.WORK_FOLDER_PARAMETER)
                .map(Path::of);
    }
}
