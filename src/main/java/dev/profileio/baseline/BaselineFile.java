package dev.profileio.baseline;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A baseline as text: JSON with a line for each total, size, file and method, in an order of their own. */
public final class BaselineFile {

    private static final int SCHEMA_VERSION = 1;

    private final Path path;

    /** The file at a path, which need not exist. */
    public BaselineFile(Path path) {
        this.path = path;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * Reads it, if it exists.
     *
     * @throws BaselineFormatException if it cannot be understood
     */
    public Optional<Baseline> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException notRecorded) {
            return Optional.empty();
        }
        JsonText.Node root = JsonText.parse(path, bytes);
        long version = root.member("schemaVersion").number();
        if (version != SCHEMA_VERSION) {
            throw root.member("schemaVersion")
                    .error("expected " + SCHEMA_VERSION + ", which this version of ProfileIO writes, found " + version);
        }
        return Optional.of(new Baseline(
                root.member("tracer").text(),
                feature(root.member("jdk")),
                totals(root.member("totals")),
                sizes(root.member("sizes").member("read")),
                sizes(root.member("sizes").member("write")),
                files(root.member("files")),
                callSites(root.member("callSites"))));
    }

    /**
     * Writes it, unless that is what it says already.
     *
     * @return whether it was written
     */
    public boolean write(Baseline baseline) throws IOException {
        return WholeFile.write(path, text(baseline));
    }

    private static int feature(JsonText.Node node) throws IOException {
        if (node.number() > Integer.MAX_VALUE) {
            throw node.error("expected the feature version of a JDK, found " + node.number());
        }
        return (int) node.number();
    }

    private static Map<Operation, IoProfile.Count> totals(JsonText.Node node) throws IOException {
        Map<Operation, IoProfile.Count> totals = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            totals.put(operation, count(node.member(name(operation))));
        }
        return totals;
    }

    private static IoProfile.Count count(JsonText.Node node) throws IOException {
        return new IoProfile.Count(
                node.member("ops").number(), node.member("bytes").number());
    }

    private static List<IoProfile.SizeBin> sizes(JsonText.Node node) throws IOException {
        List<IoProfile.SizeBin> bins = new ArrayList<>();
        for (JsonText.Node bin : node.elements()) {
            bins.add(new IoProfile.SizeBin(
                    bin.member("from").number(),
                    bin.member("to").number(),
                    bin.member("ops").number(),
                    bin.member("bytes").number()));
        }
        return bins;
    }

    private static List<Baseline.FileRow> files(JsonText.Node node) throws IOException {
        List<Baseline.FileRow> files = new ArrayList<>();
        for (JsonText.Node file : node.elements()) {
            files.add(new Baseline.FileRow(
                    file.member("path").text(),
                    count(file.member("read")),
                    count(file.member("write")),
                    file.member("syncs").number(),
                    file.member("opens").number()));
        }
        return files;
    }

    private static List<Baseline.SiteRow> callSites(JsonText.Node node) throws IOException {
        List<Baseline.SiteRow> sites = new ArrayList<>();
        for (JsonText.Node site : node.elements()) {
            sites.add(new Baseline.SiteRow(
                    site.member("method").text(),
                    site.member("reads").number(),
                    site.member("writes").number(),
                    site.member("syncs").number()));
        }
        return sites;
    }

    /** The text, the same for equal baselines. */
    public static String text(Baseline baseline) {
        StringBuilder text = new StringBuilder();
        text.append("{\n  \"schemaVersion\": ").append(SCHEMA_VERSION);
        text.append(",\n  \"tracer\": ").append(JsonText.quoted(baseline.tracer()));
        text.append(",\n  \"jdk\": ").append(baseline.jdk());
        text.append(",\n  \"totals\": {");
        String separator = "\n";
        for (Operation operation : Operation.values()) {
            text.append(separator)
                    .append("    ")
                    .append(JsonText.quoted(name(operation)))
                    .append(": ")
                    .append(count(baseline.total(operation)));
            separator = ",\n";
        }
        text.append("\n  },\n  \"sizes\": {\n    \"read\": ");
        rows(text, "    ", baseline.readSizes().stream().map(BaselineFile::row).toList());
        text.append(",\n    \"write\": ");
        rows(text, "    ", baseline.writeSizes().stream().map(BaselineFile::row).toList());
        text.append("\n  },\n  \"files\": ");
        rows(text, "  ", baseline.files().stream().map(BaselineFile::row).toList());
        text.append(",\n  \"callSites\": ");
        rows(text, "  ", baseline.callSites().stream().map(BaselineFile::row).toList());
        return text.append("\n}\n").toString();
    }

    private static void rows(StringBuilder text, String indent, List<String> rows) {
        text.append('[');
        String separator = "";
        for (String row : rows) {
            text.append(separator).append('\n').append(indent).append("  ").append(row);
            separator = ",";
        }
        text.append(rows.isEmpty() ? "]" : "\n" + indent + "]");
    }

    private static String count(IoProfile.Count count) {
        return "{\"ops\": " + count.ops() + ", \"bytes\": " + count.bytes() + "}";
    }

    private static String row(IoProfile.SizeBin bin) {
        return "{\"from\": " + bin.from() + ", \"to\": " + bin.to() + ", \"ops\": " + bin.ops() + ", \"bytes\": "
                + bin.bytes() + "}";
    }

    private static String row(Baseline.FileRow file) {
        return "{\"path\": " + JsonText.quoted(file.path()) + ", \"read\": " + count(file.read()) + ", \"write\": "
                + count(file.write()) + ", \"syncs\": " + file.syncs() + ", \"opens\": " + file.opens() + "}";
    }

    private static String row(Baseline.SiteRow site) {
        return "{\"method\": " + JsonText.quoted(site.method()) + ", \"reads\": " + site.reads() + ", \"writes\": "
                + site.writes() + ", \"syncs\": " + site.syncs() + "}";
    }

    private static String name(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT);
    }
}
