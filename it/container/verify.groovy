import groovy.xml.XmlSlurper
import java.nio.file.Files

def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))

for (jdk in ['17', '25']) {
    def folder = new File(basedir, "target/$jdk")
    def build = Build.newInstance(folder)

    assert build.results() == [
            'com.acme.HereTest.works'               : 'passed',
            'com.acme.InContainersTest.leavesAFile' : 'passed',
            'com.acme.InContainersTest.works'       : 'passed',
            'com.acme.InContainersTest.worksTooHard': 'failure',
    ]
    assert build.reason('com.acme.InContainersTest.worksTooHard') =~ /I\/O budget breached: 1 of 1 limit, by com.acme/

    // What a container counts is what is counted here.
    def counts = { test ->
        def profile = build.profile(test)
        assert profile.tracer.complete && profile.tracer.warnings == []
        def totals = profile.totals.collectEntries { operation, total -> [operation, total.subMap('ops', 'bytes')] }
        def files = profile.files.collect { it + [path: new File(it.path).name] }
        return [totals, profile.sizes, files, profile.budgets*.actual]
    }
    assert counts('com.acme.InContainersTest.works') == counts('com.acme.HereTest.works')
    def (totals) = counts('com.acme.InContainersTest.worksTooHard')
    assert totals == counts('com.acme.HereTest.works')[0]
    assert totals.write.ops > 1_000 && totals.sync.ops == 1

    assert build.profile('com.acme.HereTest.works').tracer.subMap('kind', 'host') == [kind: 'strace', host: 'local']
    assert build.profile('com.acme.InContainersTest.works').tracer.subMap('kind', 'host') ==
            [kind: 'container', host: "container profile-io-test:$jdk"]

    // Files are the user's, and the body's coverage is in the report.
    def left = new File(folder, 'left/here.txt')
    assert left.text == 'by a body in a container'
    for (file in [left, left.parentFile]) {
        assert Files.getAttribute(file.toPath(), 'unix:uid') == Files.getAttribute(basedir.toPath(), 'unix:uid')
        assert Files.getAttribute(file.toPath(), 'unix:gid') == Files.getAttribute(basedir.toPath(), 'unix:gid')
    }
    def coverage = new XmlSlurper(false, false).with {
        setFeature('http://apache.org/xml/features/nonvalidating/load-external-dtd', false)
        setFeature('http://apache.org/xml/features/disallow-doctype-decl', false)
        parse(new File(folder, 'site/jacoco/jacoco.xml'))
    }
    def leave = coverage.package.class.find { it.@name == 'com/acme/Workload' }.method.find { it.@name == 'leave' }
    assert leave.counter.find { it.@type == 'METHOD' }.@missed.text() == '0'
}

// No container of these tests is left, nor a file of theirs.
def containers = ['docker', 'ps', '--all', '--quiet', '--filter', "volume=$basedir"].execute()
assert containers.text.isEmpty() && containers.waitFor() == 0
true
