package dev.profileio.assertj;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.report.text.Words;
import java.util.List;

/**
 * The operations of one kind that an assertion is about.
 *
 * @param operation their kind
 * @param subject what a message calls them: {@code "writes of *.csv"}
 * @param count how many they are
 * @param files where they may have gone
 * @param callSites the lines of Java that may have issued them
 */
record Operations(
        Operation operation,
        String subject,
        IoProfile.Count count,
        List<IoProfile.FileIo> files,
        List<IoProfile.CallSiteIo> callSites) {

    static String noun(Operation operation) {
        return Words.noun(operation);
    }

    /** How many of them went to a file. */
    IoProfile.Count of(IoProfile.FileIo file) {
        return switch (operation) {
            case READ -> file.read();
            case WRITE -> file.write();
            case SYNC -> new IoProfile.Count(file.syncs(), 0);
            case OPEN -> new IoProfile.Count(file.opens(), 0);
            case MAP, METADATA -> IoProfile.Count.NONE;
        };
    }

    /** How many of them a line of Java issued. */
    IoProfile.Count of(IoProfile.CallSiteIo site) {
        return switch (operation) {
            case READ -> site.read();
            case WRITE -> site.write();
            case SYNC -> new IoProfile.Count(site.syncs(), 0);
            case OPEN, MAP, METADATA -> IoProfile.Count.NONE;
        };
    }
}
