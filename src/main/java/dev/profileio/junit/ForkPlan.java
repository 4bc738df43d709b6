package dev.profileio.junit;

import dev.profileio.fork.Fork;
import dev.profileio.fork.ForkCommand;
import dev.profileio.fork.ForkProgress;
import dev.profileio.fork.ForkRequest;
import dev.profileio.fork.Host;
import dev.profileio.fork.LocalHost;
import dev.profileio.fork.SelfReport;
import dev.profileio.fork.WorkFolder;
import dev.profileio.trace.Tracing;
import java.nio.file.Path;

/**
 * How one test's fork is to be run, in a work folder.
 *
 * @param host where
 * @param tracing what watches it
 * @param command what is started
 * @param selfReport what it writes down of itself
 * @param work the folder
 * @param progress is told while it runs
 */
record ForkPlan(
        Host host,
        Tracing tracing,
        ForkCommand command,
        SelfReport selfReport,
        WorkFolder work,
        ForkProgress progress) {

    /** Makes the plan for any folder. */
    @FunctionalInterface
    interface Planner {
        /** Plans a run in a folder, and touches nothing in it. */
        ForkPlan in(WorkFolder work);
    }

    /** Whether such a fork can be started ahead of its request: not elsewhere, nor where a tracer attaches to it. */
    boolean canWait() {
        return host instanceof LocalHost && !tracing.attaches();
    }

    Fork fork(ForkRequest request, Path remains) {
        return new Fork(host, command, request.with(selfReport), work, remains, TracerCompanion.of(tracing), progress);
    }
}
