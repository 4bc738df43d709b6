package dev.profileio.assertj;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.report.text.OneLine;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the I/O of the lines of Java that a name means, taken together. */
public final class CallSitesAssert extends AbstractAssert<CallSitesAssert, IoProfile.CallSitesIo> {

    private final IoProfileAssert profile;

    CallSitesAssert(IoProfile.CallSitesIo actual, IoProfileAssert profile) {
        super(actual, CallSitesAssert.class);
        this.profile = profile;
        State.pass(profile, this);
    }

    /** Their reads. */
    @CheckReturnValue
    public TransfersAssert<CallSitesAssert> reads() {
        return new TransfersAssert<>(operations(Operation.READ, actual.reads()), this);
    }

    /** Their writes. */
    @CheckReturnValue
    public TransfersAssert<CallSitesAssert> writes() {
        return new TransfersAssert<>(operations(Operation.WRITE, actual.writes()), this);
    }

    /** How often they forced a file to the device. */
    @CheckReturnValue
    public OperationsAssert<CallSitesAssert> syncs() {
        return new OperationsAssert<>(operations(Operation.SYNC, new IoProfile.Count(actual.syncs(), 0)), this);
    }

    /** Back to the whole profile. */
    @CheckReturnValue
    public IoProfileAssert returnToProfile() {
        return profile;
    }

    private Operations operations(Operation operation, IoProfile.Count count) {
        return new Operations(
                operation,
                Operations.noun(operation) + " at " + OneLine.of(actual.name()),
                count,
                actual.callSites().stream()
                        .map(site -> new IoProfile.FileIo(site.path(), site.read(), site.write(), site.syncs(), 0))
                        .toList(),
                actual.callSites());
    }
}
