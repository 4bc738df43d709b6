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
}
true
