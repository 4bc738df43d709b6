def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))
def build = Build.newInstance(new File(basedir, 'target'))
def test = 'com.acme.WorkloadTest.smallAndLarge'

assert build.results() == [(test): 'passed']
assert build.reports() == [(test): ['profile.json', 'callsites.txt', 'histogram.png', 'heatmap.png'] as Set]
build.checkPicture(test, 'histogram.png')
build.checkPicture(test, 'heatmap.png')

def profile = build.profile(test)
assert profile.outcome == 'passed'
// Without strace it is Flight Recorder, which sees no opens and says so.
def strace = profile.tracer.kind == 'strace'
assert strace || profile.tracer.kind == 'jfr'
assert profile.tracer.complete == strace
assert profile.budgets.size() == 5 && profile.budgets*.breached.every { it == false }

// As much as the phases say, and no more.
def KiB = 1024
def MiB = 1024 * KiB
def perThread = [ops: 20 * 15, bytes: 20 * (512 * KiB - 16)]
def opens = { [ops: strace ? it : 0] }
def files = profile.files.collectEntries { [new File(it.path).name, it.subMap('read', 'write', 'open')] }
assert files == [
        'audit.log': [read: [ops: 0, bytes: 0], write: [ops: 10_100, bytes: 111_100], open: opens(1)],
        'table.db' : [
                read : [ops: 10_000 + 2 * perThread.ops, bytes: 10_000 * 4 * KiB + 2 * perThread.bytes],
                write: [ops: 48, bytes: 48 * MiB],
                open : opens(4),
        ],
        'queue-0'  : [read: [ops: 0, bytes: 0], write: perThread, open: opens(1)],
        'queue-1'  : [read: [ops: 0, bytes: 0], write: perThread, open: opens(1)],
]
true
