package dev.profileio.report.ci;

import dev.profileio.report.KeyFigures;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.text.OneLine;
import java.io.PrintStream;

/**
 * Key figures as Testmo reads them from the standard output in JUnit's XML: properties of a test, for which that XML, as
 * Surefire writes it, has no place of its own.
 *
 * @param out the standard output of the tests
 */
record TestmoProperties(PrintStream out) implements CiServer {

    @Override
    public void tell(Report report, ReportFolder folder) {
        KeyFigures.of(report, folder)
                .forEach((name, value) -> out.println(
                        "[[PROPERTY|" + name + "=" + OneLine.of(value).replace("]]", "] ]") + "]]"));
    }
}
