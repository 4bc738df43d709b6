package dev.profileio.report.text;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.budget.ByteSize;
import dev.profileio.budget.Limit;
import dev.profileio.budget.Selection;
import dev.profileio.budget.SizeClass;
import dev.profileio.budget.Verdict;
import dev.profileio.profile.CallSite;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Limits, verdicts and amounts in words. */
public final class Words {

    private Words() {}

    /** {@code "writes of *.csv: at most 10 operations"}. */
    public static String describe(Limit limit) {
        return subject(limit.selection()) + ": " + bound(limit);
    }

    /** {@code "reads and writes of *.csv"}. */
    public static String subject(Selection selection) {
        List<String> nouns = selection.on().stream().sorted().map(Words::noun).toList();
        String operations = nouns.size() == 1
                ? nouns.get(0)
                : String.join(", ", nouns.subList(0, nouns.size() - 1)) + " and " + nouns.get(nouns.size() - 1);
        String glob = selection.path().toString();
        return operations
                + switch (selection.target()) {
                    case FILE -> glob.isEmpty() ? "" : " of " + glob;
                    case SOCKET -> " of sockets";
                    case PIPE -> " of pipes";
                };
    }

    /** {@code "at most 10 operations"}. */
    public static String bound(Limit limit) {
        if (limit instanceof Limit.MaxOps max) {
            return "at most " + operations(max.max());
        }
        if (limit instanceof Limit.MaxBytes max) {
            return "at most " + size(max.max());
        }
        Limit.Share share = (Limit.Share) limit;
        return (share.atMost() ? "at most " : "at least ") + percent(share.percent()) + " " + sizes(share.sizes())
                + from(share.from());
    }

    /** {@code "10,003 operations (9,993 too many)"}. */
    public static String actual(Verdict verdict) {
        if (verdict.limit() instanceof Limit.MaxOps max) {
            return operations(verdict.ops())
                    + (verdict.breached() ? " (" + Readable.count(verdict.ops() - max.max()) + " too many)" : "");
        }
        if (verdict.limit() instanceof Limit.MaxBytes max) {
            long bytes = verdict.actual().longValue();
            return bytes(bytes)
                    + (verdict.breached() ? " (" + bytes(bytes - max.max().bytes()) + " too many)" : "");
        }
        return Readable.percent(verdict.actual().doubleValue()) + " of " + operations(verdict.ops());
    }

    /** {@code "9,990 writes of 11 B to report.csv at com.acme.Report.line(Report.java:42)"}. */
    public static String site(Verdict.SiteCost site) {
        return amount(site.ops(), site.operation())
                + size(site)
                + where(site.operation(), site.paths(), site.path())
                + (site.frame().equals(CallSite.UNKNOWN.frame()) ? ": " : " at ")
                + site.frame();
    }

    /** {@code "9,990 writes of 11 B to report.csv at com.acme.Report.line(Report.java:42)"}, with the average size. */
    public static String site(IoProfile.CallSiteIo site) {
        List<String> parts = new ArrayList<>();
        transferOf(site.read(), "read").ifPresent(parts::add);
        transferOf(site.write(), "write").ifPresent(parts::add);
        if (site.syncs() > 0) {
            parts.add(Readable.count(site.syncs()) + (site.syncs() == 1 ? " sync" : " syncs"));
        }
        return String.join(", ", parts)
                + (site.read().ops() + site.syncs() == 0 ? " to " : " of ")
                + fileName(site.path())
                + (site.frame().equals(CallSite.UNKNOWN.frame()) ? ": " : " at ")
                + site.frame();
    }

    private static Optional<String> transferOf(IoProfile.Count count, String noun) {
        return count.ops() == 0
                ? Optional.empty()
                : Optional.of(Readable.count(count.ops()) + " " + noun + (count.ops() == 1 ? "" : "s") + " of "
                        + Readable.bytes(Math.round((double) count.bytes() / count.ops())));
    }

    /** {@code "9,990 writes"}, {@code "1 write"}. */
    public static String amount(long ops, Operation operation) {
        return Readable.count(ops) + " " + (ops == 1 ? singular(operation) : noun(operation));
    }

    /** {@code " to report.csv"}, {@code " of 7 files"}. */
    public static String where(Operation operation, long paths, String path) {
        return (operation == Operation.WRITE ? " to " : " of ")
                + (paths == 1 ? fileName(path) : Readable.count(paths) + " files");
    }

    /** {@code "9,990 writes (107.3 KiB)"}. */
    public static String transfer(IoProfile.Count count, String noun) {
        return Readable.count(count.ops()) + " " + noun + (count.ops() == 1 ? "" : "s") + " ("
                + Readable.bytes(count.bytes()) + ")";
    }

    private static String size(Verdict.SiteCost site) {
        if (site.largest() == 0) {
            return "";
        }
        return " of " + Readable.bytes(site.smallest())
                + (site.smallest() == site.largest() ? "" : " to " + Readable.bytes(site.largest()));
    }

    private static String fileName(String path) {
        return path.isEmpty() ? "(path unknown)" : path.substring(path.lastIndexOf('/') + 1);
    }

    /** A range of sizes of a profile, whose end is exclusive: {@code "4 KiB to 8 KiB"}, {@code "0 B"}. */
    public static String range(long from, long to) {
        return to == 1 ? "0 B" : Readable.bytes(from) + " to " + Readable.bytes(to);
    }

    /** {@code "1 operation"}, {@code "10,003 operations"}. */
    public static String operations(long count) {
        return Readable.count(count) + (count == 1 ? " operation" : " operations");
    }

    /** {@code "12 bytes"}, {@code "107.4 KiB = 109,978 bytes"}. */
    public static String bytes(long bytes) {
        String rounded = Readable.bytes(bytes);
        String exact = Readable.count(bytes) + (bytes == 1 ? " byte" : " bytes");
        return bytes < 1024 ? exact : rounded + " = " + exact;
    }

    /** As its author wrote it: {@code "64 KiB"}, {@code "4096 bytes"}. */
    public static String size(ByteSize size) {
        return size.text() + (size.text().matches("\\d+") ? " bytes" : "");
    }

    private static String sizes(SizeClass sizes) {
        String size = size(sizes.threshold());
        return sizes.below() ? "below " + size : "of " + size + " or more";
    }

    private static String from(long from) {
        return from > 1 ? ", from " + operations(from) + " on" : "";
    }

    /** As the author wrote it: 5, not 5.0. */
    public static String percent(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString() + " %";
    }

    private static String singular(Operation operation) {
        String plural = noun(operation);
        return plural.substring(0, plural.length() - 1);
    }

    /** {@code "writes"}. */
    public static String noun(Operation operation) {
        return switch (operation) {
            case READ -> "reads";
            case WRITE -> "writes";
            case SYNC -> "syncs";
            case OPEN -> "opens";
            case MAP -> "maps";
            case METADATA -> "metadata operations";
        };
    }
}
