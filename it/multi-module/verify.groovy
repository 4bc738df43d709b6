def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))

/** The rows of a page of all tests: what becomes of each test, how much it did, and where its link leads. */
List<Map> rows(File page) {
    def text = page.getText('UTF-8')
    def body = text.substring(text.indexOf('<tbody>'), text.indexOf('</tbody>'))
    return body.split('<tr ').toList().drop(1).collect { row ->
        def link = (row =~ /<th scope="row"><a href="([^"]+)">/)[0][1]
        def counts = (row =~ /data-n="(\d+)">[\d,]+<small>([^<]+)</).collect { [it[1] as long, it[2]] }
        [outcome: (row =~ /^class="(\w+)"/)[0][1], read: counts[0][0], write: counts[1][0], page: new File(page.parentFile, link)]
    }
}

/** Asserts that a page of all tests has each test once, with the verdict and the numbers of its profile.json. */
def check(File page, Map<String, String> expected) {
    def rows = rows(page)
    def found = rows.collectEntries { row ->
        def folder = row.page.parentFile
        def profile = new groovy.json.JsonSlurper().parse(new File(folder, 'profile.json'), 'UTF-8')
        assert row.page.name == 'index.html' && row.page.file
        assert row.outcome == profile.outcome
        assert row.read == profile.totals.read.ops && row.write == profile.totals.write.ops
        def summary = new Properties()
        new File(folder, 'summary.properties').withInputStream { summary.load(it) }
        for (operation in ['read', 'write']) {
            assert summary["${operation}.ops".toString()] == profile.totals[operation].ops.toString()
            assert summary["${operation}.bytes".toString()] == profile.totals[operation].bytes.toString()
        }
        assert row.page.text.contains(profile.test.uniqueId.replace('&', '&amp;'))
        [page.parentFile.toPath().relativize(folder.toPath()).toString(), row.outcome]
    }
    assert rows.size() == found.size()
    assert found == expected
    // What breached comes first.
    def order = ['breached', 'failed', 'aborted', 'passed']
    assert rows*.outcome == rows*.outcome.sort(false) { order.indexOf(it) }
    // What a page links to is there.
    for (each in [page, *rows*.page]) {
        for (link in (each.getText('UTF-8') =~ /(?:href|src)="([^"#:]+)"/).collect { it[1] }) {
            assert new File(each.parentFile, link).exists(): "$link in $each"
        }
    }
}

def orders = [
        'com.acme.LedgerTest/saves'  : 'breached',
        'com.acme.LedgerTest/loads'  : 'passed',
        'com.acme.ArchiveTest/writes': 'passed',
]
def prices = [
        'com.acme.LedgerTest/saves'        : 'passed',
        'com.acme.LedgerTest/isNotForToday': 'aborted',
        'com.acme.RatesTest/writes'        : 'failed',
]

// Two JVMs of each module wrote its page, each with two tests or more at a time.
for (module in [orders: orders, prices: prices]) {
    def build = Build.newInstance(new File(basedir, "$module.key/target"))
    assert build.reports().size() == 3
    check(new File(basedir, "$module.key/target/surefire-reports/profile-io/index.html"), module.value)
}
assert rows(new File(basedir, 'orders/target/surefire-reports/profile-io/index.html')).find { it.outcome == 'breached' }.write == 300

// The command in the docs, with the jar as it is installed.
def command = 'java -jar profile-io.jar merge all-reports orders prices'
assert new File(repository, 'docs/reports.md').getText('UTF-8').contains("\n$command\n")
def jars = new File(localRepositoryPath, 'dev/profileio/profile-io').with { folder ->
    folder.listFiles().findAll { it.directory }.collectMany { it.listFiles().findAll { file -> file.name ==~ /profile-io-[^-]*(-SNAPSHOT)?\.jar/ } }
}
assert jars.size() == 1
def run = { List<String> words ->
    def process = new ProcessBuilder(words).directory(basedir).redirectErrorStream(true).start()
    def output = process.inputStream.getText('UTF-8')
    [process.waitFor(), output]
}
def words = command.split(' ').collect { [java: "${System.getProperty('java.home')}/bin/java".toString(), 'profile-io.jar': jars[0].path].getOrDefault(it, it) }
def (exitCode, output) = run(words)
assert exitCode == 0: output
assert output.startsWith('Merged 6 reports of orders, prices into ')

def merged = new File(basedir, 'all-reports')
check(new File(merged, 'index.html'),
        orders.collectEntries { ["orders/$it.key".toString(), it.value] } + prices.collectEntries { ["prices/$it.key".toString(), it.value] })
check(new File(merged, 'orders/index.html'), orders)
check(new File(merged, 'prices/index.html'), prices)

// A second time would mix two runs.
def (secondExitCode, secondOutput) = run(words)
assert secondExitCode == 1 && secondOutput.contains('Expected no OUT, or an empty folder')
true
