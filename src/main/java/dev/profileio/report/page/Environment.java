package dev.profileio.report.page;

import dev.profileio.report.Report;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.text.Readable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What the test ran on.
 *
 * @param system the operating system
 * @param jvm the Java virtual machine of the test
 * @param processors how many processors it has
 * @param version the version of ProfileIO
 */
record Environment(String system, String jvm, int processors, String version) {

    private static final String POM_PROPERTIES = "/META-INF/maven/dev.profileio/profile-io/pom.properties";

    static Environment current() throws IOException {
        return new Environment(
                property("os.name") + " " + property("os.version") + " on " + property("os.arch"),
                property("java.vm.name") + " " + property("java.vm.version") + ", " + property("java.vm.vendor"),
                Runtime.getRuntime().availableProcessors(),
                ownVersion());
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    /** As Maven put it into the jar. */
    private static String ownVersion() throws IOException {
        try (InputStream in = Environment.class.getResourceAsStream(POM_PROPERTIES)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "not known: it was not loaded from its jar");
        }
    }

    Html html(Report report) {
        return Element.of(
                        "dl",
                        fact("Body began at", report.profile().io().startedAt().toString()),
                        fact(
                                "Window",
                                Readable.duration(
                                        report.profile().io().duration().toNanos())),
                        fact("System", system),
                        fact("JVM", jvm),
                        fact("Processors", Readable.count(processors)),
                        fact("Host of the fork", report.profile().io().tracer().host()),
                        fact("ProfileIO", version),
                        fact("Unique id", Names.shortened(report.test().uniqueId())))
                .with("class", "facts");
    }

    private static Element fact(String name, String value) {
        return Element.of("div", Element.of("dt", name), Element.of("dd", value));
    }
}
