def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))

for (mode in ['no-fork', 'fork-a-class', 'own-class-loader', 'long-command-line']) {
    def build = Build.newInstance(new File(basedir, "target/$mode/grün 'n leer"))

    assert build.results() == [
            'com.acme.FirstTest.copiesAResource': 'passed',
            'com.acme.PortTest.isBound'         : 'passed',
            'com.acme.PortTest.isStillBound'    : 'passed',
    ]
    assert build.reports().keySet() == build.results().keySet()

    def profile = build.profile('com.acme.FirstTest.copiesAResource')
    assert profile.totals.write == [ops: 1, bytes: 6, failed: 0]
    assert profile.files.find { it.path.endsWith('/resource.txt') }.read.bytes == 6
}
