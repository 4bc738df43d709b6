package dev.profileio.assertj;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.report.text.OneLine;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a profile: on all operations in scope of one kind, or on those of a file or a line of Java. */
public final class IoProfileAssert extends AbstractAssert<IoProfileAssert, IoProfile> {

    IoProfileAssert(@Nullable IoProfile actual) {
        super(actual, IoProfileAssert.class);
    }

    /**
     * Passes if the tracer understood every call of the window. Where it did not, operations may be missing from the
     * counts, and an upper bound that looks met may not be.
     */
    public IoProfileAssert isComplete() {
        isNotNull();
        if (!actual.tracer().complete()) {
            String found = "incomplete under the tracer " + actual.tracer().kind();
            String warnings = actual.tracer().warnings().stream()
                    .map(warning -> "\n    " + OneLine.of(warning))
                    .collect(Collectors.joining());
            Failure failure = new Failure("the profile", "complete", found, warnings);
            throw failureWithActualExpected(failure.actual(), failure.expected(), "%s", failure.message());
        }
        return this;
    }

    /** The reads in scope. */
    @CheckReturnValue
    public SizedTransfersAssert reads() {
        return sized(Operation.READ);
    }

    /** The writes in scope. */
    @CheckReturnValue
    public SizedTransfersAssert writes() {
        return sized(Operation.WRITE);
    }

    /** The syncs in scope. */
    @CheckReturnValue
    public OperationsAssert<IoProfileAssert> syncs() {
        return new OperationsAssert<>(all(Operation.SYNC), this);
    }

    /** The opens in scope. */
    @CheckReturnValue
    public OperationsAssert<IoProfileAssert> opens() {
        return new OperationsAssert<>(all(Operation.OPEN), this);
    }

    /** The maps in scope; their bytes are the length of the mappings. */
    @CheckReturnValue
    public TransfersAssert<IoProfileAssert> maps() {
        return new TransfersAssert<>(all(Operation.MAP), this);
    }

    /** The metadata operations in scope. */
    @CheckReturnValue
    public OperationsAssert<IoProfileAssert> metadata() {
        return new OperationsAssert<>(all(Operation.METADATA), this);
    }

    /**
     * The files in scope that a glob means, taken together; none is no failure, but zero operations.
     *
     * @param glob as {@link IoProfile#file} has it: {@code "*.csv"}
     */
    @CheckReturnValue
    public FilesAssert file(String glob) {
        isNotNull();
        return new FilesAssert(actual.file(glob), this);
    }

    /**
     * The lines of Java that a name means, taken together; none is no failure, but zero operations.
     *
     * @param name as {@link IoProfile#callSite} has it: {@code "com.acme.Report.save"}
     */
    @CheckReturnValue
    public CallSitesAssert callSite(String name) {
        isNotNull();
        return new CallSitesAssert(actual.callSite(name), this);
    }

    private SizedTransfersAssert sized(Operation operation) {
        Operations all = all(operation);
        return new SizedTransfersAssert(all, actual.sizes(operation), this);
    }

    private Operations all(Operation operation) {
        isNotNull();
        IoProfile.Total total = actual.total(operation);
        return new Operations(
                operation,
                Operations.noun(operation),
                new IoProfile.Count(total.ops(), total.bytes()),
                actual.files(),
                actual.callSites());
    }
}
