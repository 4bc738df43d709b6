package dev.profileio.junit;

import dev.profileio.IoCheck;
import dev.profileio.IoProfile;
import dev.profileio.TracerKind;
import dev.profileio.baseline.BaselineFile;
import dev.profileio.budget.BudgetMeter;
import dev.profileio.fork.ForkCommand;
import dev.profileio.fork.ForkRequest;
import dev.profileio.fork.ForkResult;
import dev.profileio.fork.Host;
import dev.profileio.fork.LocalHost;
import dev.profileio.fork.Outcome;
import dev.profileio.fork.ParentJvm;
import dev.profileio.fork.SelfReport;
import dev.profileio.fork.WorkFolder;
import dev.profileio.profile.Profile;
import dev.profileio.profile.ProfileBuilder;
import dev.profileio.profile.Window;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Result;
import dev.profileio.report.TestName;
import dev.profileio.report.publish.ReportWriter;
import dev.profileio.report.source.SourceTree;
import dev.profileio.trace.Completeness;
import dev.profileio.trace.Tracer;
import dev.profileio.trace.TracerUnavailableException;
import dev.profileio.trace.Tracing;
import dev.profileio.trace.Usability;
import dev.profileio.trace.jfr.CallSiteTracing;
import dev.profileio.trace.jfr.JavaCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.opentest4j.TestAbortedException;

/** One profiled test, from its settings to its result. The only place that knows every part of the way. */
final class ProfiledTest {

    private final TestName test;
    private final ReportFolder folder;
    private final Settings settings;
    private final Configuration configuration;
    private final Tracers tracers;
    private final JavaCode code;
    private final ParentJvm jvm;
    private final ForkRequest request;
    private final Forks forks;
    private final int spares;
    private final Audience audience;

    ProfiledTest(
            TestName test,
            ReportFolder folder,
            Settings settings,
            Configuration configuration,
            Tracers tracers,
            JavaCode code,
            ParentJvm jvm,
            ForkRequest request,
            Forks forks,
            int spares,
            Audience audience) {
        this.test = test;
        this.folder = folder;
        this.settings = settings;
        this.configuration = configuration;
        this.tracers = tracers;
        this.code = code;
        this.jvm = jvm;
        this.request = request;
        this.forks = forks;
        this.spares = spares;
        this.audience = audience;
    }

    /** Runs the test, leaves its report, and throws whatever makes it fail. */
    void run() throws Throwable {
        Tracers.Choice tracer = chooseTracer();
        Judgeable.check(tracer, settings.budgets());
        List<Throwable> failures = new ArrayList<>();
        prepareFolder().ifPresent(failures::add);
        try (Forks.Run run = runFork(tracer.tracer(), failures)) {
            ForkResult fork = run.result();
            fork.failure().ifPresent(failure -> failures.add(0, failure));
            try {
                measure(tracer, run.plan(), fork, failures)
                        .ifPresent(measurement -> judge(measurement, fork, failures));
            } catch (IOException | RuntimeException | Error e) {
                // Whatever fails here must not hide the body's own failure.
                failures.add(e);
            }
            conclude(fork, failures);
        }
    }

    /** A report that cannot be written is a failure, but no reason not to run the test. */
    private Optional<IOException> prepareFolder() {
        try {
            folder.prepare();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new IOException(
                    "Expected a folder that can be written for the report of " + test.qualified() + ", found "
                            + folder.path() + ", where it cannot (" + e
                            + "). The configuration parameter profileio.reports names another.",
                    e));
        }
    }

    private Forks.Run runFork(Tracer tracer, List<Throwable> failures) throws IOException, InterruptedException {
        Host host = tracers.host(tracer);
        ForkPlan.Planner planner = work -> plan(host, tracer, work);
        try {
            return forks.run(planner, request, folder.remains(), spares);
        } catch (IOException | InterruptedException | RuntimeException e) {
            failures.forEach(e::addSuppressed);
            throw e;
        }
    }

    private ForkPlan plan(Host host, Tracer tracer, WorkFolder work) {
        Tracing tracing = prepare(tracer, work);
        List<String> arguments = new ArrayList<>(configuration.forkArguments());
        if (tracing.recording().isPresent()) {
            // Where Flight Recorder keeps what a JVM that is killed leaves; stacks deep enough for frameworks; and one
            // chunk, since with each new one its clock jumps.
            arguments.add("-XX:FlightRecorderOptions=repository=" + work.flightRecorder()
                    + ",stackdepth=256,maxchunksize=2g");
        }
        ForkCommand command = new ForkCommand(tracing.commandPrefix(), host.jvm(jvm), arguments);
        return new ForkPlan(
                host,
                tracing,
                host instanceof LocalHost ? forks.withArchive(command) : command,
                SelfReport.of(tracing.recording(), settings.callSites(), tracing.counters()),
                work,
                audience.progress(test));
    }

    private Tracing prepare(Tracer tracer, WorkFolder work) {
        Tracing tracing = tracer.prepare(work.trace());
        boolean named = settings.callSites()
                && tracer.sight().each()
                && tracing.recording().isEmpty()
                // What attaches has names of its own for threads.
                && !tracing.attaches()
                && tracers.usability(TracerKind.JFR) instanceof Usability.Usable;
        return named ? new CallSiteTracing(tracing, code, work.trace(), work.marker()) : tracing;
    }

    private Tracers.Choice chooseTracer() {
        TracerKind kind = settings.tracer() == TracerKind.AUTO ? configuration.tracer() : settings.tracer();
        if (kind == TracerKind.CONTAINER && configuration.debugPort().isPresent()) {
            throw new ExtensionConfigurationException("Configuration parameter profileio.debug: expected no port for a "
                    + "debugger where the tracer is CONTAINER, since the port of a fork in a container is not one of "
                    + "this machine. To debug the test, use another tracer, or profileio.enabled=false.");
        }
        try {
            return tracers.choose(kind);
        } catch (TracerUnavailableException e) {
            if (configuration.abortWhenMissing()) {
                throw new TestAbortedException(e.getMessage(), e);
            }
            throw e;
        }
    }

    /** Empty if the body never began: then a fixture failed, and there is nothing to measure. */
    private Optional<Measurement> measure(
            Tracers.Choice tracer, ForkPlan plan, ForkResult fork, List<Throwable> failures) throws IOException {
        Host host = plan.host();
        Tracing tracing = plan.tracing();
        WorkFolder work = plan.work();
        Optional<Window> window = tracing.window(work.marker());
        if (window.isEmpty()) {
            if (fork.outcome() instanceof Outcome.Passed) {
                throw new IllegalStateException("The test passed in the fork, but the trace has no mark of its body. "
                        + "The raw trace is kept in " + ReportWriter.keepTrace(work.trace(), folder));
            }
            return Optional.empty();
        }
        List<BudgetMeter> meters =
                settings.budgets().stream().map(BudgetMeter::new).toList();
        LongFunction<String> threadName = thread -> fork.threads()
                .of(thread)
                .or(() -> tracing.threadName(thread))
                .orElseGet(() -> fork.threads().unnamed(thread));
        OperationLog log = OperationLog.of(configuration, tracer.tracer(), folder, window.get(), threadName);
        ProfileBuilder builder = new ProfileBuilder(
                TestScope.of(host, host.jvm(jvm), fork, work, forks.archiveFolder(), settings.budgets()),
                window.get(),
                new Meters(meters),
                log.listener());
        Completeness completeness;
        try {
            completeness = tracing.read(window.get(), builder);
        } finally {
            log.end().ifPresent(failures::add);
        }

        List<String> warnings = new ArrayList<>(tracer.passedOver());
        warnings.addAll(completeness.warnings());
        log.warning().ifPresent(warnings::add);
        if (!completeness.understood() || configuration.keepTrace()) {
            warnings.add("The raw trace is kept in " + ReportWriter.keepTrace(work.trace(), folder) + ".");
        }
        Profile profile = builder.build(
                new IoProfile.Tracer(
                        tracer.tracer().kind(),
                        tracer.tracer().version(),
                        host.name(),
                        completeness.complete(),
                        warnings),
                threadName);
        return Optional.of(new Measurement(
                profile,
                meters.stream().flatMap(meter -> meter.verdicts().stream()).toList(),
                completeness));
    }

    private void judge(Measurement measurement, ForkResult fork, List<Throwable> failures) {
        boolean aborted = fork.outcome() instanceof Outcome.Aborted;
        List<Throwable> complaints = new ArrayList<>();
        List<Throwable> aborts = new ArrayList<>();
        if (fork.outcome() instanceof Outcome.Passed) {
            settings.checks().forEach(check -> run(check, measurement.profile().io())
                    .ifPresent(thrown -> (thrown instanceof TestAbortedException ? aborts : complaints).add(thrown)));
        }
        boolean unsure = !aborted && (measurement.isUnsure() || isBaselineUnsure(measurement));
        TestBaseline.Finding baseline = fork.outcome() instanceof Outcome.Passed
                        && !unsure
                        && settings.baselineTolerance().isPresent()
                ? baseline().check(measurement.profile())
                : TestBaseline.Finding.NOTHING;
        baseline.failure().ifPresent(complaints::add);
        Report report = new Report(
                test,
                result(fork, unsure, measurement.hasBreach() || !complaints.isEmpty(), !aborts.isEmpty()),
                measurement.profile(),
                aborted ? List.of() : measurement.verdicts(),
                baseline.result(),
                Stream.of(fork.failure().stream(), complaints.stream(), aborts.stream())
                        .flatMap(thrown -> thrown)
                        .map(ProfiledTest::words)
                        .toList());
        ReportWriter writer = new ReportWriter(
                folder, settings.histogram(), settings.heatmap(), new SourceTree(TestBaseline.projectFolder()));
        writer.breach(report).ifPresent(failures::add);
        failures.addAll(complaints);
        if (unsure) {
            failures.add(new IllegalStateException("The budgets and the baseline of "
                    + test.qualified() + " cannot be judged, since operations may be missing from the trace: "
                    + String.join(" ", measurement.profile().io().tracer().warnings())));
        }
        try {
            writer.writeProfile(report);
        } catch (IOException e) {
            failures.add(e);
        }
        audience.tell(report, writer);
        // A check that does not apply here aborts the test, as JUnit has it; but a failure stays one.
        failures.addAll(aborts);
    }

    /** What a tracer never sees is in no baseline of its; but a trace that breaks off cannot be compared. */
    private boolean isBaselineUnsure(Measurement measurement) {
        return settings.baselineTolerance().isPresent()
                && !measurement.completeness().understood();
    }

    private TestBaseline baseline() {
        return new TestBaseline(
                new BaselineFile(folder.baseline(configuration.baselines().orElseGet(TestReport::baselines))),
                configuration.baseline(),
                settings.baselineTolerance().orElse(0),
                test,
                folder);
    }

    private static Optional<Throwable> run(IoCheck check, IoProfile profile) {
        try {
            check.check(profile);
            return Optional.empty();
        } catch (Exception | Error e) {
            return Optional.of(e);
        }
    }

    private static Result result(ForkResult fork, boolean unsure, boolean breached, boolean checkAborted) {
        if (fork.outcome() instanceof Outcome.Aborted) {
            return Result.ABORTED;
        }
        if (fork.outcome() instanceof Outcome.Failed || (unsure && !breached)) {
            return Result.FAILED;
        }
        if (breached) {
            return Result.BREACHED;
        }
        return checkAborted ? Result.ABORTED : Result.PASSED;
    }

    /** An assertion's class says nothing that its message does not. */
    private static String words(Throwable thrown) {
        String message = thrown.getMessage();
        return thrown instanceof AssertionError && message != null ? message : thrown.toString();
    }

    /** The body's own failure comes first, and everything else is attached to it. */
    private static void conclude(ForkResult fork, List<Throwable> failures) throws Throwable {
        if (fork.outcome() instanceof Outcome.Aborted aborted) {
            failures.forEach(aborted.reason()::addSuppressed);
            throw aborted.reason();
        }
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.get(0);
        failures.stream().skip(1).forEach(first::addSuppressed);
        throw first;
    }
}
