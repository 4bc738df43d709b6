// Copies of files are not executable.
for (kind in ['too-old', 'forbidden']) {
    assert new File(basedir, "strace/$kind/strace").setExecutable(true)
}
true
