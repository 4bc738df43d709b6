package dev.profileio.fork;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A fork on this machine. */
final class LocalRunning implements Running {

    private final ProcessBuilder builder;
    private @Nullable ProcessTree tree;
    private boolean killed;

    LocalRunning(ProcessBuilder builder) {
        this.builder = builder;
    }

    @Override
    public synchronized void start() throws IOException {
        if (killed) {
            throw new IOException("Killed before it was started");
        }
        Process process = builder.start();
        tree = new ProcessTree(process);
        process.getOutputStream().close();
    }

    @Override
    public String byHand(String command) {
        return command;
    }

    @Override
    public InputStream standardOutput() {
        return tree().root().getInputStream();
    }

    @Override
    public InputStream standardError() {
        return tree().root().getErrorStream();
    }

    @Override
    public boolean isAlive() {
        return tree().root().isAlive();
    }

    @Override
    public int exitCode() {
        return tree().root().exitValue();
    }

    @Override
    public void jvmIs(long pid) {
        tree().jvmIs(pid);
    }

    @Override
    public boolean isJvmKnown() {
        return tree().isJvmKnown();
    }

    @Override
    public boolean isJvmAlive() {
        return tree().isJvmAlive();
    }

    @Override
    public OptionalLong transfers() {
        return tree().jvm().map(JvmCounters::transfers).orElseGet(OptionalLong::empty);
    }

    @Override
    public void kill() {
        ProcessTree started;
        synchronized (this) {
            killed = true;
            started = tree;
        }
        if (started != null) {
            started.kill();
        }
    }

    private synchronized ProcessTree tree() {
        if (tree == null) {
            throw new IllegalStateException("Not started");
        }
        return tree;
    }
}
