def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))
def build = Build.newInstance(new File(basedir, 'target'))

assert build.results().size() == 18
assert build.results().values().every { it == 'passed' }

// What the guide says of each picture.
def KiB = 1024
def patterns = [
        tenBigWrites              : [read: [ops: 0, bytes: 0], write: [ops: 10, bytes: 160_000]],
        tenThousandSmallWrites    : [read: [ops: 0, bytes: 0], write: [ops: 10_000, bytes: 160_000]],
        waitsInTheMiddle          : [read: [ops: 0, bytes: 0], write: [ops: 2_000, bytes: 32_000]],
        syncsOnceAndThenEachRecord: [read: [ops: 0, bytes: 0], write: [ops: 1_000, bytes: 16_000]],
        readsBlocksAndWritesLines : [read: [ops: 19, bytes: 145_000], write: [ops: 5_000, bytes: 140_000]],
        // Each time the whole file, and its end.
        readsAllAgainForEachRecord: [
                read : [ops: 2 * 300, bytes: (1..300).sum() * KiB],
                write: [ops: 300, bytes: 300 * KiB],
        ],
]
patterns.each { name, expected ->
    def test = "com.acme.PatternsTest.$name".toString()
    def totals = build.profile(test).totals
    assert [read: totals.read.subMap('ops', 'bytes'), write: totals.write.subMap('ops', 'bytes')] == expected
    build.checkPicture(test, 'heatmap.png')
    build.checkPicture(test, 'histogram.png')
}
assert build.profile('com.acme.PatternsTest.syncsOnceAndThenEachRecord').totals.sync.ops == 1 + 500
assert build.profile('com.acme.PatternsTest.waitsInTheMiddle').window.durationNanos > 300_000_000L

// Each budget of the guide counts something, but for the one that forbids.
build.results().keySet().findAll { it.startsWith('com.acme.BudgetsTest.') }.each { test ->
    def budgets = build.profile(test).budgets
    assert !budgets.empty
    assert budgets.every { !it.breached && (it.actual > 0) == (it.limit > 0) }
}
true
