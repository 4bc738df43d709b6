def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))

for (module in [orders: 300, prices: 700]) {
    def build = Build.newInstance(new File(basedir, "$module.key/target"))

    assert build.results() == ['com.acme.LedgerTest.saves': 'passed']
    assert build.reports() == ['com.acme.LedgerTest.saves': ['profile.json', 'callsites.txt'] as Set]
    assert build.profile('com.acme.LedgerTest.saves').totals.write == [ops: module.value, bytes: module.value, failed: 0]
    // What was printed stands in the file of its own module only.
    def output = new File(basedir, "$module.key/target/surefire-reports/com.acme.LedgerTest-output.txt").text
    assert output.contains("saved by $module.key\n")
    assert output.contains(new File(basedir, "$module.key/target/surefire-reports/profile-io/com.acme.LedgerTest/saves").path)
    assert output.count('saves() passed in') == 1 && output.count('saved by') == 1
}
