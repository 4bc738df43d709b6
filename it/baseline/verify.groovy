import groovy.json.JsonSlurper

def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))
def baselines = new File(basedir, 'src/test/resources/profile-io/com.acme.LedgerTest')
def log = new File(basedir, 'build.log').text
def step = { name -> Build.newInstance(new File(basedir, "target/$name")) }
// Test resources are copied before the tests run: there a step finds what the one before has left.
def before = { name -> new File(basedir, "target/$name/test-classes/profile-io/com.acme.LedgerTest") }
def totals = { File file -> new JsonSlurper().parse(file, 'UTF-8').totals }
// Each baseline has its heatmap beside it.
def files = { String... names -> names.collectMany { [it + '.json', it + '.heatmap'] } as Set }
def saves = 'com.acme.LedgerTest.saves'
def nothing = 'com.acme.LedgerTest.savesNothing'
def passed = [(saves): 'passed', (nothing): 'passed']

// 1 and 2: recorded once, and then met.
assert !before('record').exists()
assert step('record').results() == passed
assert step('meet').results() == passed
assert before('meet').list() as Set == files('saves', 'savesNothing')
assert totals(new File(before('meet'), 'saves.json')).write == [ops: 10, bytes: 6_000]
assert log.contains("  baseline   recorded in ${new File(baselines, 'saves.json')}: commit it with its heatmap")
assert log.contains('  baseline   met')
def recorded = new File(before('meet'), 'saves.json').text
def heatmap = new File(before('meet'), 'saves.heatmap').text
assert heatmap ==~ /heatmap 1 \d+\n(write \d+ 10 \d+ \d+\n)+/
assert recorded.contains('{"path": "<tmp>/ledger.txt", ')
assert recorded.contains('{"method": "com.acme.Ledger.page", "reads": 0, "writes": 10, "syncs": 0}')

// 3: the failure shows what changed, and names the new line.
def regress = step('regress')
assert regress.results() == [(saves): 'failure', (nothing): 'passed']
def message = regress.reason(saves)
assert message.contains("""I/O is worse than its baseline, by com.acme.LedgerTest.saves()

  worse   writes: 10 -> 1,000 operations (990 more)
  sizes of writes
    + 4 B to 8 B: 1,000 operations, 5.9 KiB
    - 512 B to 1 KiB: 10 operations, 5.9 KiB
  files
    <tmp>/ledger.txt: writes 10 -> 1,000
  lines that are new or do more
    1,000 writes of 6 B to ledger.txt at com.acme.Ledger.line(Ledger.java:28) (the method before: 0 operations)
""")
assert message.contains("  baseline: ${new File(baselines, 'saves.json')}")
assert message.contains("  to accept it: mvn test -Dtest='com.acme.LedgerTest#saves' -Dprofileio.baseline=update")
assert regress.reports()[saves].containsAll(['heatmap.png', 'histogram.png'])
assert new File(before('improve'), 'saves.json').text == recorded

// 4 and 5: better passes and says so; an update writes what changed, and only that.
assert step('improve').results() == passed
assert log.contains('  baseline   better: writes: 10 -> 1 operation (9 less)')
assert new File(before('update'), 'saves.json').text == recorded
assert new File(before('update'), 'saves.heatmap').text == heatmap
assert step('update').results() == passed
assert log.contains("  baseline   written to ${new File(baselines, 'saves.json')}: commit it with its heatmap")
assert log.contains("  baseline   unchanged in ${new File(baselines, 'savesNothing.json')}")
assert totals(new File(before('tightened'), 'saves.json')).write == [ops: 1, bytes: 6_000]

// 6: the old code is now a regression.
assert step('tightened').results() == [(saves): 'failure', (nothing): 'passed']

// 7 and 8: the renamed test has a baseline of its own, and the old one is listed, then removed.
def stale = "[ProfileIO] Stale baseline, of a test that is no more"
def old = new File(baselines, 'saves.json')
assert log.contains("$stale: $old and its heatmap (to remove it, run the class with -Dprofileio.baseline=update)")
assert before('remove').list() as Set == files('saves', 'savesAThousand', 'savesNothing')
assert log.contains("$stale, removed: $old and its heatmap")
assert before('ci').list() as Set == files('savesAThousand', 'savesNothing')

// 9 and 10: CI fails, says how to record, and writes nothing.
assert step('ci').results() == [(saves): 'failure', (nothing): 'passed']
assert step('ci').reason(saves).contains("There is no baseline of com.acme.LedgerTest.saves().")
assert step('ci').reason(saves).contains("  to record it: mvn test -Dtest='com.acme.LedgerTest#saves' -Dprofileio.baseline=update")
assert step('ci-update').reason(saves).contains('Configuration parameter profileio.baseline: expected check')
assert baselines.list() as Set == files('savesAThousand', 'savesNothing')
true
