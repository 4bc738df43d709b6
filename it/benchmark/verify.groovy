def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))
def results = Build.newInstance(new File(basedir, 'target')).results()

// One row for each question that it/bench answers, and the statistics.
assert results.keySet().count { it.startsWith('com.acme.benchmark.QuestionsTest.') } == 4
assert results.values().every { it == 'passed' }
// What it/bench runs it with.
assert new File(basedir, 'target/class-path').text.contains('profile-io')
true
