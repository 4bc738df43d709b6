def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))
def log = new File(basedir, 'build.log').text

def versions = [
        oldest : [junit: junitOldest, surefire: surefireOldest],
        default: [junit: junitDefault, surefire: surefireDefault],
        newest : [junit: junitNewest, surefire: surefireNewest],
]
def folders = versions.keySet().collectMany { ["$it-17", "$it-25"] }*.toString()
assert new File(basedir, 'target').list() as Set == folders as Set

for (folder in folders) {
    def (which, jdk) = folder.split('-')
    def version = versions[which]
    def build = Build.newInstance(new File(basedir, "target/$folder"))

    assert log.contains("-surefire-plugin:$version.surefire:test") || log.contains(" surefire:$version.surefire:test")
    for (reports in ['surefire-reports', 'failsafe-reports']) {
        def environments = build.environments(reports)
        assert environments*.get('java.specification.version').every { it == jdk }
        assert environments*.get('surefire.test.class.path').every { it.contains("/junit-jupiter-api-${version.junit}.jar") }
        // A user need not name the launcher, which the fork needs too.
        assert environments*.get('surefire.test.class.path').every { !it.contains('launcher') }
        // Nor AssertJ, which only those who assert with it need.
        assert environments*.get('surefire.test.class.path').every { !it.contains('assertj') }
    }

    assert build.results() == [
            'com.acme.OrderBookTest.keepsOrders'                   : 'passed',
            'com.acme.OrderBookTest.savesAThousandInOneWrite'      : 'passed',
            'com.acme.OrderBookTest.savesInLargeBlocks[1]'         : 'passed',
            'com.acme.OrderBookTest.savesInLargeBlocks[2]'         : 'passed',
            'com.acme.OrderBookTest.savesInLargeBlocks[3]'         : 'passed',
            'com.acme.OrderBookTest.savesNothingWhenThereIsNothing': 'passed',
            'com.acme.PriceListTest.copiesAResource'               : 'passed',
            'com.acme.PriceListTest.writesWithoutReading'          : 'passed',
    ]
    assert build.results('failsafe-reports') == [
            'com.acme.OrderBookIT.loads'            : 'passed',
            'com.acme.OrderBookIT.loadsWhatWasSaved': 'passed',
    ]

    // A test that is not profiled leaves nothing, and a picture is drawn where it is asked for.
    def json = ['profile.json', 'callsites.txt'] as Set
    assert build.reports() == [
            'com.acme.OrderBookTest.savesAThousandInOneWrite'      : json + 'heatmap.png',
            'com.acme.OrderBookTest.savesInLargeBlocks-1'          : json,
            'com.acme.OrderBookTest.savesInLargeBlocks-2'          : json,
            'com.acme.OrderBookTest.savesInLargeBlocks-3'          : json,
            'com.acme.OrderBookTest.savesNothingWhenThereIsNothing': ['profile.json'] as Set,
            'com.acme.PriceListTest.copiesAResource'               : json,
            'com.acme.PriceListTest.writesWithoutReading'          : json,
            'com.acme.OrderBookIT.loads'                           : json + 'histogram.png',
    ]
    build.checkPicture('com.acme.OrderBookTest.savesAThousandInOneWrite', 'heatmap.png')
    build.checkPicture('com.acme.OrderBookIT.loads', 'histogram.png')

    for (test in build.reports().keySet()) {
        def profile = build.profile(test)
        assert profile.outcome == 'passed'
        assert profile.tracer.kind == 'strace' && profile.tracer.complete && profile.tracer.warnings == []
        assert profile.budgets*.breached.every { it == false }
    }

    // Only what the body writes counts: 16 bytes an order, in blocks of 64 KiB.
    def writes = { build.profile(it).totals.write.subMap('ops', 'bytes') }
    assert writes('com.acme.OrderBookTest.savesAThousandInOneWrite') == [ops: 1, bytes: 16_000]
    assert writes('com.acme.OrderBookTest.savesInLargeBlocks-1') == [ops: 1, bytes: 16]
    assert writes('com.acme.OrderBookTest.savesInLargeBlocks-2') == [ops: 3, bytes: 160_000]
    assert writes('com.acme.OrderBookTest.savesInLargeBlocks-3') == [ops: 10, bytes: 640_000]
    assert writes('com.acme.OrderBookTest.savesNothingWhenThereIsNothing') == [ops: 0, bytes: 0]
    assert writes('com.acme.PriceListTest.writesWithoutReading') == [ops: 1, bytes: 60]
    assert writes('com.acme.OrderBookIT.loads') == [ops: 0, bytes: 0]
    assert build.profile('com.acme.OrderBookIT.loads').totals.read.bytes == 16_000

    def resource = build.profile('com.acme.PriceListTest.copiesAResource').files.find { it.path.endsWith('/prices.csv') }
    assert resource.read.bytes == 60 && resource.open.ops == 1
}
true
