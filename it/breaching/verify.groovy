def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))
def build = Build.newInstance(new File(basedir, 'target'))
def log = new File(basedir, 'build.log').getText('UTF-8')

def breaching = 'com.acme.ReportWriterTest.savesInLargeBlocks'
def failing = 'com.acme.ReportWriterTest.savesEachRow'
def checked = 'com.acme.SavingTest.savesTwentyRows'

// The breach is what fails the build.
assert log.contains('There are test failures.')
assert log =~ /Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin/
assert log.contains('Tests run: 4, Failures: 3, Errors: 0, Skipped: 0')
assert build.results() == [
        (breaching)                             : 'failure',
        (failing)                               : 'failure',
        (checked)                               : 'failure',
        'com.acme.ReportWriterTest.savesNoRows': 'passed',
]

def bytes = { rows -> 'id,item,cents\n'.length() + (1..rows).sum { "$it,anvil,1995\n".length() } }
assert bytes(10_000) == 158_908

// What a user sees: every limit, breached or met, what was expected and found, where it happened, what
// to do about it, and the report.
def message = """\
    |I/O budget breached: 2 of 3 limits, by com.acme.ReportWriterTest.savesInLargeBlocks()
    |
    |  BREACHED  writes of *.csv
    |            expected: at most 10 operations
    |            actual:   10,001 operations (9,991 too many)
    |              10,001 operations, 155.2 KiB  /tmp/junit-N/report.csv
    |              10,000 writes of 13 B to 17 B to report.csv at com.acme.ReportWriter.save(ReportWriter.java:27)
    |              1 write of 14 B to report.csv at com.acme.ReportWriter.save(ReportWriter.java:25)
    |  BREACHED  writes of *.csv
    |            expected: at most 10 % below 4 KiB
    |            actual:   100 % of 10,001 operations
    |              10,001 operations, 155.2 KiB  /tmp/junit-N/report.csv
    |              10,000 writes of 13 B to 17 B to report.csv at com.acme.ReportWriter.save(ReportWriter.java:27)
    |              1 write of 14 B to report.csv at com.acme.ReportWriter.save(ReportWriter.java:25)
    |  met       writes of *.csv: at most 1 MiB
    |            actual:   155.2 KiB = 158,908 bytes
    |
    |  advice: 10,000 writes of 13 B to 17 B to report.csv come from one line, com.acme.ReportWriter.save(ReportWriter.java:27):
    |          wrap the stream in a BufferedOutputStream, or its Writer in a BufferedWriter.
    |  report: ${build.report(breaching)}""".stripMargin()
def withoutNumberOfFolder = { it.replaceAll(/\/tmp\/junit-\d+/, '/tmp/junit-N') }
assert withoutNumberOfFolder(log).contains(message)

// What the README shows is what happens: the test, and its message.
def readme = new File(repository, 'README.md').getText('UTF-8')
def blocks = readme.split(/(?m)^```.*$\n?/).toList().withIndex().findAll { text, i -> i % 2 == 1 }.collect { text, i -> text }
def shownTest = blocks.find { it.contains('void savesInLargeBlocks()') }
assert shownTest != null
assert new File(basedir, 'src/test/java/com/acme/ReportWriterTest.java').getText('UTF-8').contains(shownTest)
def shownMessage = blocks.find { it.startsWith('I/O budget breached') }
assert shownMessage != null
assert withoutNumberOfFolder(shownMessage).replace('/home/you/acme', basedir.path).trim() == message

assert build.reason(breaching) =~ /org.opentest4j.AssertionFailedError:\s+I\/O budget breached/

// Where the body fails as well, its own failure comes first.
def reason = build.reason(failing)
def own = reason.indexOf('lines, with the header ==> expected: <500> but was: <501>')
def stack = reason.indexOf('at com.acme.ReportWriterTest.savesEachRow(ReportWriterTest.java:')
def breach = reason.indexOf('Suppressed: org.opentest4j.AssertionFailedError: I/O budget breached: 1 of 2 limits')
assert 0 <= own && own < stack && stack < breach
assert reason.indexOf('actual:   7.2 KiB = 7,406 bytes (6.3 KiB = 6,406 bytes too many)') > breach
assert reason.indexOf("report: ${build.report(failing)}") > breach

// The artifacts: numbers, and pictures that nobody asked for.
assert build.reports() == [breaching, failing, checked].collectEntries {
    [it, ['profile.json', 'callsites.txt', 'histogram.png', 'heatmap.png'] as Set]
}
for (test in [breaching, failing]) {
    build.checkPicture(test, 'histogram.png')
    build.checkPicture(test, 'heatmap.png')
}
def profile = build.profile(breaching)
assert profile.test.subMap('className', 'methodName') ==
        [className: 'com.acme.ReportWriterTest', methodName: 'savesInLargeBlocks']
assert profile.outcome == 'breached'
assert profile.tracer.complete && profile.tracer.warnings == []
assert profile.totals.write == [ops: 10_001, bytes: 158_908, failed: 0]
assert profile.totals.read == [ops: 0, bytes: 0, failed: 0]
assert profile.sizes.write*.ops.sum() == 10_001 && profile.sizes.write*.bytes.sum() == 158_908
assert profile.files.size() == 1 && profile.files[0].path.endsWith('/report.csv')
assert profile.files[0].write == [ops: 10_001, bytes: 158_908]
assert profile.budgets == [
        [description: 'writes of *.csv: at most 10 operations', limit: 10, actual: 10_001, breached: true],
        [description: 'writes of *.csv: at most 1 MiB', limit: 1024 * 1024, actual: 158_908, breached: false],
        [description: 'writes of *.csv: at most 10 % below 4 KiB', limit: 10.0, actual: 100.0, breached: true],
]
assert build.profile(failing).outcome == 'failed'
assert build.profile(failing).budgets*.breached == [true, false]

// A check that asserts with AssertJ, which a composed annotation on the class brings: the message is the one in the docs.
def asserted = """\
    |[a report]
    |writes of *.csv
    |  expected: at most 3 operations
    |  actual:   21 operations (18 too many)
    |    21 operations, 274 B  /tmp/junit-N/report.csv
    |    20 writes of 13 B to report.csv at com.acme.ReportWriter.save(ReportWriter.java:27)
    |    1 write of 14 B to report.csv at com.acme.ReportWriter.save(ReportWriter.java:25)""".stripMargin()
def withoutSpaceAtLineEnd = { it.replaceAll(/(?m) +$/, '') }
assert withoutSpaceAtLineEnd(withoutNumberOfFolder(build.reason(checked))).contains(asserted)
assert build.reason(checked).contains('at com.acme.FewWritesCheck.check(FewWritesCheck.java:')
assert build.profile(checked).outcome == 'breached'
assert build.profile(checked).budgets*.breached == [false, false]
assert withoutNumberOfFolder(new File(repository, 'docs/assertions.md').getText('UTF-8')).contains(asserted)
true
