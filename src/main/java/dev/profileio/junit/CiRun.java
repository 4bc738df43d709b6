package dev.profileio.junit;

import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.ci.CiServers;
import dev.profileio.report.source.SourceTree;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The build servers of a run: JUnit closes it as the run ends.
 *
 * @param servers those that are there
 */
@SuppressWarnings("deprecation") // JUnit 5.12 knows no other way
record CiRun(CiServers servers) implements Audience.Reader, ExtensionContext.Store.CloseableResource, AutoCloseable {

    static CiRun current() {
        return new CiRun(CiServers.of(
                System.getenv(),
                TestBaseline.projectFolder().toAbsolutePath(),
                new SourceTree(TestBaseline.projectFolder().toAbsolutePath())::find,
                System.out));
    }

    @Override
    public boolean readsPages() {
        return servers.readPages();
    }

    @Override
    public void read(Report report, ReportFolder folder) {
        servers.tell(report, folder);
    }

    @Override
    public void close() {
        servers.end();
    }
}
