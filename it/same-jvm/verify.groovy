import groovy.xml.XmlSlurper

def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))

for (folder in ['oldest-17', 'newest-25']) {
    def build = Build.newInstance(new File(basedir, "target/$folder"))

    assert build.results() == [
            'com.acme.SameJvmTest.plain'            : 'passed',
            'com.acme.SameJvmTest.profiled'         : 'passed',
            'com.acme.StockTest.saves'              : 'passed',
            'com.acme.StockTest.savesUnderAnyName[1]': 'passed',
            'com.acme.StockTest.savesUnderAnyName[2]': 'passed',
            'com.acme.StockTest.savesUnderAnyName[3]': 'passed',
    ]
    assert build.reports().keySet() == [
            'com.acme.SameJvmTest.profiled',
            'com.acme.StockTest.saves',
            'com.acme.StockTest.savesUnderAnyName-1',
            'com.acme.StockTest.savesUnderAnyName-2',
            'com.acme.StockTest.savesUnderAnyName-3',
    ] as Set
    // Classes of a module are loaded as those on the class path are.
    assert build.reports().keySet().every { test -> build.profile(test).files.every { !it.path.endsWith('.class') } }

    // A body that fails to open a file has not opened one.
    assert build.profile('com.acme.StockTest.savesUnderAnyName-1').totals.open.failed >= 1

    // The fork's agent adds to the same report as the one of the tests' JVM.
    def coverage = new XmlSlurper(false, false).with {
        setFeature('http://apache.org/xml/features/nonvalidating/load-external-dtd', false)
        setFeature('http://apache.org/xml/features/disallow-doctype-decl', false)
        parse(new File(basedir, "target/$folder/site/jacoco/jacoco.xml"))
    }
    def methods = coverage.package.class.find { it.@name == 'com/acme/Stock' }.method
    def missed = { name -> methods.find { it.@name == name }.counter.find { it.@type == 'METHOD' }.@missed.text() }
    assert missed('save') == '0'
    assert missed('clear') == '1'
}
