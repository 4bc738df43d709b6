package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.baseline.Baseline;
import dev.profileio.baseline.Drift;
import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.BaselineResult;
import dev.profileio.report.Report;
import dev.profileio.report.chart.SvgPictures;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.Table;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What changed since the baseline was recorded. */
final class BaselinePart {

    private static final Table.Most MOST = new Table.Most(200, 100_000);

    private static final List<Operation> ORDER =
            List.of(Operation.READ, Operation.WRITE, Operation.SYNC, Operation.OPEN, Operation.MAP, Operation.METADATA);

    private BaselinePart() {}

    static Html of(Report report) {
        BaselineResult baseline = report.baseline();
        if (baseline.lines().isEmpty()) {
            return Html.NOTHING;
        }
        return Html.all(
                Html.all(baseline.lines().stream()
                        .map(line -> Element.of("p", line).with("class", "name"))
                        .toList()),
                baseline.drift().map(BaselinePart::changes).orElse(Html.NOTHING),
                baseline.recordedGrid()
                        .map(before -> heatmaps(before, report.profile().grid()))
                        .orElse(Html.NOTHING));
    }

    private static Html changes(Drift drift) {
        return Html.all(
                drift.isOnAnotherJdk()
                        ? Element.of(
                                        "p",
                                        "The baseline was recorded on JDK "
                                                + drift.recorded().jdk() + ", this is JDK "
                                                + drift.now().jdk() + ": part of the difference may be its doing.")
                                .with("class", "note")
                        : Html.NOTHING,
                table("Totals", totals(drift)),
                table("Files that changed", files(drift)),
                table("Methods that do more", methods(drift)));
    }

    private static Html table(String title, List<Row> rows) {
        return rows.isEmpty()
                ? Html.NOTHING
                : Html.all(
                        Element.of("h3", title),
                        Table.of(
                                        title,
                                        1,
                                        List.of(title.equals("Totals") ? "Total" : "Name", "Before", "Now", "Change"),
                                        rows,
                                        MOST,
                                        Row::html,
                                        left -> Html.text("and " + Readable.count(left.size()) + " more"))
                                .html());
    }

    private static List<Row> totals(Drift drift) {
        return ORDER.stream()
                .flatMap(operation -> rows(
                        Words.noun(operation),
                        drift.recorded().total(operation),
                        drift.now().total(operation)))
                .filter(row -> row.before() + row.now() > 0)
                .toList();
    }

    private static List<Row> files(Drift drift) {
        return drift.files().stream()
                .flatMap(change -> Stream.of(
                                rows(
                                        "reads",
                                        change.before().read(),
                                        change.after().read()),
                                rows(
                                        "writes",
                                        change.before().write(),
                                        change.after().write()),
                                Stream.of(new Row(
                                        "syncs",
                                        change.before().syncs(),
                                        change.after().syncs(),
                                        false)),
                                Stream.of(new Row(
                                        "opens",
                                        change.before().opens(),
                                        change.after().opens(),
                                        false)))
                        .flatMap(rows -> rows)
                        .filter(Row::isChange)
                        .map(row -> row.of(change.after().path())))
                .toList();
    }

    private static List<Row> methods(Drift drift) {
        return drift.grownSites().stream()
                .map(change -> row(change.before(), change.after()))
                .toList();
    }

    private static Row row(Baseline.SiteRow before, Baseline.SiteRow after) {
        return new Row("operations of " + after.method(), before.ops(), after.ops(), false);
    }

    private static Stream<Row> rows(String noun, IoProfile.Count before, IoProfile.Count after) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(noun, before.ops(), after.ops(), false));
        if (before.bytes() + after.bytes() > 0) {
            rows.add(new Row("bytes of " + noun, before.bytes(), after.bytes(), true));
        }
        return rows.stream();
    }

    private static Html heatmaps(TimeSizeGrid before, TimeSizeGrid now) {
        return Element.of(
                        "div",
                        PicturesPart.figure(
                                "Heatmap of the baseline's run",
                                SvgPictures.heatmapOnAxesOf("heatmap-before", "Baseline", before, now)),
                        PicturesPart.figure(
                                "Heatmap of this run, on the same axes",
                                SvgPictures.heatmapOnAxesOf("heatmap-now", "This run", now, before)))
                .with("class", "side-by-side");
    }

    /**
     * A number before and now.
     *
     * @param name what it counts
     * @param before the baseline's
     * @param now the profile's
     * @param inBytes whether it counts bytes
     */
    private record Row(String name, long before, long now, boolean inBytes) {

        boolean isChange() {
            return before != now;
        }

        Row of(String what) {
            return new Row(name + " of " + what, before, now, inBytes);
        }

        Element html() {
            Element row = Table.row(
                    Element.of("span", Names.shortened(name)).with("class", "name"),
                    List.of(
                            Table.cell(amount(before), before),
                            Table.cell(amount(now), now),
                            Table.cell(difference(), now - before)));
            return now > before ? row.with("class", "worse") : row;
        }

        private String difference() {
            if (now == before) {
                return "same";
            }
            return (now > before ? "+" : "−") + amount(Math.abs(now - before));
        }

        private String amount(long number) {
            return inBytes ? Readable.bytes(number) : Readable.count(number);
        }
    }
}
