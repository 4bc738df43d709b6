package dev.profileio.assertj;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.report.text.OneLine;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the I/O of the files that a glob means, taken together. */
public final class FilesAssert extends AbstractAssert<FilesAssert, IoProfile.FilesIo> {

    private final IoProfileAssert profile;

    FilesAssert(IoProfile.FilesIo actual, IoProfileAssert profile) {
        super(actual, FilesAssert.class);
        this.profile = profile;
        State.pass(profile, this);
    }

    /** Reads of them. */
    @CheckReturnValue
    public TransfersAssert<FilesAssert> reads() {
        return new TransfersAssert<>(operations(Operation.READ, actual.reads()), this);
    }

    /** Writes to them. */
    @CheckReturnValue
    public TransfersAssert<FilesAssert> writes() {
        return new TransfersAssert<>(operations(Operation.WRITE, actual.writes()), this);
    }

    /** How often one was forced to the device. */
    @CheckReturnValue
    public OperationsAssert<FilesAssert> syncs() {
        return new OperationsAssert<>(operations(Operation.SYNC, new IoProfile.Count(actual.syncs(), 0)), this);
    }

    /** How often one was opened. */
    @CheckReturnValue
    public OperationsAssert<FilesAssert> opens() {
        return new OperationsAssert<>(operations(Operation.OPEN, new IoProfile.Count(actual.opens(), 0)), this);
    }

    /** Back to the whole profile. */
    @CheckReturnValue
    public IoProfileAssert returnToProfile() {
        return profile;
    }

    private Operations operations(Operation operation, IoProfile.Count count) {
        String subject = Operations.noun(operation) + " of " + OneLine.of(actual.glob());
        return new Operations(operation, subject, count, actual.files(), actual.callSites());
    }
}
