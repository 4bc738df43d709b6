def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))
def build = Build.newInstance(new File(basedir, 'target'))

// The test, the attribute, what is accepted, and what was found instead.
def facts = [
        'com.acme.NonsenseTest.unknownUnit'    : ['maxBytes', '"64 KiB"', '"64 potatoes"'],
        'com.acme.NonsenseTest.malformedGlob'  : ['path', '"*.csv"', '"{*.csv"'],
        'com.acme.NonsenseTest.belowAndAtLeast': ['sizes', 'below', 'atLeast', '"4 KiB"', '"64 KiB"'],
        'com.acme.NonsenseTest.moreThanAll'    : ['maxPercent', '0 to 100', '500'],
        'com.acme.NonsenseTest.noLimit'        : ['maxOps', 'maxBytes', 'sizes'],
        'com.acme.NonsenseTest.negative'       : ['maxOps', '-7'],
        'com.acme.BudgetWithoutProfileTest.nobodyWouldCheckThis': ['@IoBudget', '@ProfileIo'],
]
assert build.results() == facts.collectEntries { test, words -> [test, 'error'] }
facts.each { test, words ->
    def message = build.reason(test)
    assert message.contains('org.junit.jupiter.api.extension.ExtensionConfigurationException')
    assert message.contains(test)
    assert words.every { message.contains(it) }
}
// Nothing was forked.
assert !new File(basedir, 'target/surefire-reports/profile-io').exists()
true
