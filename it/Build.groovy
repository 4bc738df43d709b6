import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper
import java.awt.image.BufferedImage
import javax.imageio.ImageIO

/** What the build of a consumer project left in its build folder. */
class Build {

    private static final Set<String> ALWAYS = ['index.html', 'summary.properties', 'sparkline.svg'] as Set

    private final File folder

    Build(File folder) {
        this.folder = folder
    }

    /** What became of each test, by its name without its parameters: {@code com.acme.PriceTest.adds[2]}. */
    Map<String, String> results(String reports = 'surefire-reports') {
        testCases(reports).collectEntries { [name(it), outcome(it)] }
    }

    /** What the build's report says of a test that did not pass: message and stack trace. */
    String reason(String test) {
        def testCase = testCases('surefire-reports').find { name(it) == test }
        def reason = testCase[outcome(testCase)]
        return reason.@message.text() + '\n' + reason.text()
    }

    /** The system properties of each class's tests. */
    List<Map<String, String>> environments(String reports) {
        suites(reports).collect { suite ->
            suite.properties.property.collectEntries { [it.@name.text(), it.@value.text()] }
        }
    }

    /** The tests that left a report, with the files in it that not every report has. */
    Map<String, Set<String>> reports() {
        def found = [:]
        profileIo().eachDir { testClass ->
            testClass.eachDir {
                def files = it.list() as Set
                assert files.containsAll(ALWAYS)
                found["${testClass.name}.${it.name}".toString()] = files - ALWAYS - 'fork'
            }
        }
        return found
    }

    /** The folder of a test's report. */
    File report(String test) {
        def dot = test.lastIndexOf('.')
        return new File(profileIo(), "${test.take(dot)}/${test.substring(dot + 1)}")
    }

    /** {@code profile.json} of a test. */
    Map profile(String test) {
        return new JsonSlurper().parse(new File(report(test), 'profile.json'), 'UTF-8')
    }

    /** A picture of a test, as a program that knows nothing of us decodes it. */
    BufferedImage picture(String test, String file) {
        def picture = ImageIO.read(new File(report(test), file))
        assert picture != null: "$file of $test is no picture"
        return picture
    }

    /** Asserts that a picture is of a size to be read, and that something is drawn on it. */
    void checkPicture(String test, String file) {
        def picture = picture(test, file)
        assert picture.width in 600..4000 && picture.height in 300..3000
        def colours = [] as Set
        for (x in 0..<picture.width) {
            for (y in 0..<picture.height) {
                colours << picture.getRGB(x, y)
            }
        }
        assert colours.size() > 10
    }

    private File profileIo() {
        return new File(folder, 'surefire-reports/profile-io')
    }

    private List suites(String reports) {
        new File(folder, reports).listFiles({ it.name.startsWith('TEST-') } as FileFilter)
                .collect { new XmlSlurper().parse(it) }
    }

    private List testCases(String reports) {
        suites(reports).collectMany { it.testcase.collect() }
    }

    private static String name(testCase) {
        return testCase.@classname.text() + '.' + testCase.@name.text().replaceFirst(/\(.*\)/, '')
    }

    private static String outcome(testCase) {
        return ['failure', 'error', 'skipped'].find { testCase[it].size() > 0 } ?: 'passed'
    }
}
