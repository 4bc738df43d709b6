package dev.profileio.junit;

import dev.profileio.ProfileIo;
import dev.profileio.fork.Body;
import dev.profileio.fork.ForkedTest;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs a profiled test's body in a fork. In the test's JVM it stands in for the body and its {@code @BeforeEach} and
 * {@code @AfterEach} methods; in the fork it puts a mark before and after the body. Not API: {@link ProfileIo} registers
 * it.
 */
public final class ProfileIoExtension implements InvocationInterceptor {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ProfileIoExtension.class);

    /** For JUnit. */
    public ProfileIoExtension() {}

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runInForkOnly(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runInForkOnly(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runBody(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runBody(invocation, context);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (annotation(context).isPresent()) {
            throw new ExtensionConfigurationException("@ProfileIo on the @TestFactory " + method.getExecutable()
                    + ": dynamic tests are not profiled yet. Use @ParameterizedTest, or take @ProfileIo off.");
        }
        return invocation.proceed();
    }

    private static void runInForkOnly(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        if (workFolder(context).isEmpty() && isProfiled(context)) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    private static void runBody(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        Optional<Path> workFolder = workFolder(context);
        if (workFolder.isPresent()) {
            Body.run(workFolder.get(), invocation::proceed);
            return;
        }
        Optional<ProfileIo> annotation = annotation(context);
        Method method = context.getRequiredTestMethod();
        if (annotation.isEmpty() && Settings.hasOwnBudget(method)) {
            throw new ExtensionConfigurationException(
                    "@IoBudget on " + method + ": expected @ProfileIo beside it or on its class, found none. "
                            + "A budget without it would never be checked.");
        }
        Configuration configuration = configuration(context);
        if (annotation.isEmpty() || !configuration.enabled()) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        Settings settings = Settings.of(annotation.get(), context.getRequiredTestClass(), method);
        Tracers tracers = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Tracers.class, type -> new Tracers(), Tracers.class);
        new ProfiledTest(
                        TestReport.name(context),
                        TestReport.folder(context, configuration),
                        settings,
                        configuration,
                        tracers)
                .run();
    }

    private static boolean isProfiled(ExtensionContext context) {
        return !AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), TestFactory.class)
                && annotation(context).isPresent()
                && configuration(context).enabled();
    }

    private static Optional<ProfileIo> annotation(ExtensionContext context) {
        return Settings.annotation(context.getRequiredTestClass(), context.getRequiredTestMethod());
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
