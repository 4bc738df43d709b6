def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))
def build = Build.newInstance(new File(basedir, 'target'))
def hostile = (1..10).collect { "com.acme.HostileNamesTest.names-$it".toString() }
def many = 'com.acme.ManyFilesTest.writesTenThousandFiles'

// What the checks of the pages, in it/pages, are about to look at: whatever is wrong on them was on its way here.
assert build.reports().keySet() == (hostile + many) as Set
for (test in hostile) {
    def profile = build.profile(test)
    def name = profile.test.displayName
    assert profile.outcome == 'breached'
    assert profile.files*.path.every { it.endsWith("/$name") } && profile.files*.write == [[ops: 2, bytes: 2]]
    assert profile.threads*.name == [name]
}
assert hostile.collect { build.profile(it).test.displayName }.toSet().size() == hostile.size()

def profile = build.profile(many)
assert profile.outcome == 'breached'
assert profile.files.size() == 10_000
assert profile.callSites*.frame.toSet().size() == 500
assert profile.totals.write == [ops: 10_000, bytes: (0..<500).sum { line -> (1..20).sum { line + it } }, failed: 0]
true
