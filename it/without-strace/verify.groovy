def Build = new GroovyClassLoader(getClass().classLoader).parseClass(new File(repository, 'it/Build.groovy'))

def why = [
        'missing'  : ['strace -V', 'strace is not installed, or not on the PATH', 'apt-get install strace'],
        'too-old'  : ['strace -V', 'strace 5.5 is too old', 'install strace 5.6 or newer'],
        'forbidden': ['a trace of "strace -V" with strace 6.1', 'Operation not permitted', '--cap-add=SYS_PTRACE'],
]
why.each { strace, facts ->
    def failing = Build.newInstance(new File(basedir, "target/$strace-fail"))
    assert failing.results() == [
            'com.acme.NotesTest.savesAtOnce': 'error',
            'com.acme.NotesTest.readsBack'  : 'error',
            'com.acme.NotesTest.startsEmpty': 'passed',
    ]
    def aborting = Build.newInstance(new File(basedir, "target/$strace-abort"))
    assert aborting.results() == [
            'com.acme.NotesTest.savesAtOnce': 'skipped',
            'com.acme.NotesTest.readsBack'  : 'skipped',
            'com.acme.NotesTest.startsEmpty': 'passed',
    ]
    for (build in [failing, aborting]) {
        for (test in ['com.acme.NotesTest.savesAtOnce', 'com.acme.NotesTest.readsBack']) {
            def message = build.reason(test)
            assert message.contains('I/O cannot be profiled here: no usable tracer.')
            assert facts.every { message.contains(it) }
            assert message.contains('set profileio.missing=abort')
        }
    }
    // Left to choose, it profiles without strace, and says so.
    def choosing = Build.newInstance(new File(basedir, "target/$strace-auto"))
    assert choosing.results().values().every { it == 'passed' }
    assert choosing.profile('com.acme.NotesTest.savesAtOnce').tracer.kind == 'jfr'
    assert choosing.profile('com.acme.NotesTest.savesAtOnce').totals.write.ops == 1
    assert choosing.profile('com.acme.NotesTest.savesAtOnce').tracer.warnings.any {
        it.startsWith('strace was passed over: ') && it.contains(facts[1])
    }
}
def told = new File(basedir, 'build.log').readLines().findAll {
    it.startsWith('[ProfileIO] I/O is profiled under jfr. strace was passed over: ')
}
assert told.size() == why.size()
true
