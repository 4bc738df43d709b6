package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Table;
import dev.profileio.report.text.Readable;
import java.util.List;

/** Reads and writes as cells of a table. */
final class Transfers {

    /** What the cells' columns are called. */
    static final List<String> COLUMNS = List.of("Reads", "Bytes read", "Writes", "Bytes written");

    /** For what is not known. */
    static final String UNKNOWN = "–";

    private Transfers() {}

    static List<Element> cells(IoProfile.Count read, IoProfile.Count write) {
        return List.of(count(read.ops()), bytes(read.bytes()), count(write.ops()), bytes(write.bytes()));
    }

    static Element count(long count) {
        return Table.cell(Readable.count(count));
    }

    static Element bytes(long bytes) {
        return Table.cell(Readable.bytes(bytes), bytes);
    }

    /** The average size of both. */
    static Element average(IoProfile.Count read, IoProfile.Count write) {
        IoProfile.Count both = read.plus(write);
        return both.ops() == 0 ? Table.cell(UNKNOWN, -1) : bytes(Math.round((double) both.bytes() / both.ops()));
    }
}
