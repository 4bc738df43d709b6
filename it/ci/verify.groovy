import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))
def log = new File(basedir, 'build.log').getText('UTF-8')
def folders = ['oldest', 'default', 'newest']
assert new File(basedir, 'target').list() as Set == folders as Set

def week = 'com.acme.JournalTest.appendsAWeek'
def year = 'com.acme.JournalTest.appendsAYear'
def annotation = '::error file=src/main/java/com/acme/Journal.java,line=20,title=I/O budget breached::' +
        'com.acme.JournalTest.appendsAYear()%0Awrites: expected at most 10 operations, actual 365 operations (355 too many)'

for (name in folders) {
    def folder = new File(basedir, "target/$name")
    def build = Build.newInstance(folder)
    for (reports in ['surefire-reports', 'plain-reports']) {
        assert build.results(reports) == [(week): 'passed', (year): 'failure']
    }

    // GitHub: the summary of the step.
    def summary = new File(folder, 'step-summary.md').getText('UTF-8')
    assert summary.contains('### ProfileIO: 1 of 2 profiled tests breached')
    assert summary.readLines().count { it.startsWith('| <code>com.acme.JournalTest.') && it.endsWith(' | strace |') } == 2
    assert summary.contains('Journal.java&#58;20</code>')

    // Jenkins: each file stands in the output of its test, by itself on a line, and is there.
    def suite = new XmlSlurper().parse(new File(folder, 'surefire-reports/TEST-com.acme.JournalTest.xml'))
    def output = suite.testcase.find { it.@name.text() == 'appendsAYear' }.'system-out'.text()
    def attached = (output =~ /(?m)^\[\[ATTACHMENT\|(.+)]]$/).collect { new File(it[1]) }
    assert attached*.name.containsAll(['heatmap.png', 'histogram.png', 'profile.json'])
    assert attached.every { it.absolute && it.file }

    // Open Test Reporting: the files of the report, and its key figures.
    def published = new File(folder, 'open-test-reporting')
    def xml = published.listFiles().find { it.name.endsWith('.xml') }
    assert xml != null
    def events = xml.getText('UTF-8')
    for (test in [week, year]) {
        def copies = []
        published.eachFileRecurse { if (it.name == 'profile.json') copies << it }
        def copy = copies.find { new JsonSlurper().parse(it, 'UTF-8').test.methodName == test.tokenize('.').last() }
        // The second run has replaced the report, and not what was handed on.
        assert new JsonSlurper().parse(copy, 'UTF-8').totals == build.profile(test).totals
        assert copy.parentFile.list() as Set == build.reports()[test] + ['index.html']
    }
    assert events.contains('profileio.outcome') && events.contains('heatmap.png') && events.contains('image/png')

    // Where nobody asked for it, no file is copied to a folder of JUnit's.
    assert folder.list().findAll { it.startsWith('junit') } == []

    // Output that Surefire redirects keeps the annotations, for a step that prints them.
    def redirected = new File(folder, 'plain-reports/com.acme.JournalTest-output.txt').readLines('UTF-8')
    assert redirected.count { it == annotation } == 1
}
// GitHub reads a command at the beginning of a line, and Surefire puts nothing before it.
assert log.readLines().count { it == annotation } == folders.size()
// Surefire prints nothing of JUnit's report entries.
assert !log.contains('profileio.outcome')
true
