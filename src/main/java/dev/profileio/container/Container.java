package dev.profileio.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import com.github.dockerjava.api.model.WaitResponse;
import dev.profileio.trace.strace.Commands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A container, from its creation to its removal. */
final class Container implements AutoCloseable {

    private static final int EXEC_SECONDS = 20;

    private final DockerClient client;
    private final String id;

    Container(DockerClient client, String id) {
        this.client = client;
        this.id = id;
    }

    /** From now on, what it prints goes to the streams, which are closed when there is no more of it. */
    void attach(OutputStream out, OutputStream err) throws IOException {
        Uninterruptible.call("Attaching to the container", () -> client.attachContainerCmd(id)
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true)
                .exec(new Frames(out, err))
                .awaitStarted());
    }

    void start() throws IOException {
        Uninterruptible.call(
                "Starting the container", () -> client.startContainerCmd(id).exec());
    }

    /** The exit code of what it was started for, as soon as it has one; an exception if the engine does not say. */
    CompletableFuture<Integer> exitCode() throws IOException {
        return Uninterruptible.call(
                "Waiting for the container", () -> client.waitContainerCmd(id).exec(new Exit()).code);
    }

    /** Runs a command in it while it runs. */
    Commands.Ended exec(List<String> command) throws IOException {
        return exec(command, new ForkEnvironment(Map.of()));
    }

    /** Runs a command in it, with more variables set than it has itself. */
    Commands.Ended exec(List<String> command, ForkEnvironment environment) throws IOException {
        return Uninterruptible.call("Running " + command.get(0) + " in the container", () -> {
            String exec = client.execCreateCmd(id)
                    .withCmd(command.toArray(String[]::new))
                    .withEnv(environment.list())
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .exec()
                    .getId();
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            if (!client.execStartCmd(exec)
                    .exec(new Frames(output, output))
                    .awaitCompletion(EXEC_SECONDS, TimeUnit.SECONDS)) {
                return new Commands.Ended(-1, "no end after " + EXEC_SECONDS + " s");
            }
            Long code = client.inspectExecCmd(exec).exec().getExitCodeLong();
            return new Commands.Ended(code == null ? -1 : code.intValue(), output.toString(UTF_8));
        });
    }

    /** Kills all that runs in it, if anything does. */
    void kill() throws IOException {
        Uninterruptible.call("Killing the container", () -> {
            try {
                client.killContainerCmd(id).exec();
            } catch (ConflictException | NotFoundException ended) {
                // What we wanted.
            }
            return id;
        });
    }

    /** Removes it, whatever runs in it. */
    @Override
    public void close() throws IOException {
        Uninterruptible.call("Removing the container " + id, () -> {
            try {
                client.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            } catch (ConflictException | NotFoundException removed) {
                // What we wanted, or what another is at.
            }
            return id;
        });
    }

    /** Takes what a process prints to two streams. */
    private static final class Frames extends ResultCallback.Adapter<Frame> {

        private final OutputStream out;
        private final OutputStream err;

        Frames(OutputStream out, OutputStream err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public void onNext(Frame frame) {
            OutputStream to = frame.getStreamType() == StreamType.STDERR ? err : out;
            try {
                to.write(frame.getPayload());
                to.flush();
            } catch (IOException nobodyReads) {
                // Then it is lost.
            }
        }

        @Override
        public void onError(Throwable throwable) {
            closeStreams();
            super.onError(throwable);
        }

        @Override
        public void onComplete() {
            closeStreams();
            super.onComplete();
        }

        private void closeStreams() {
            try (out;
                    err) {
                out.flush();
            } catch (IOException nobodyReads) {
                // Then it is lost.
            }
        }
    }

    /** Takes the exit code. */
    private static final class Exit extends ResultCallback.Adapter<WaitResponse> {

        private final CompletableFuture<Integer> code = new CompletableFuture<>();

        @Override
        public void onNext(WaitResponse response) {
            code.complete(response.getStatusCode());
        }

        @Override
        public void onError(Throwable throwable) {
            code.completeExceptionally(throwable);
            super.onError(throwable);
        }

        @Override
        public void onComplete() {
            code.completeExceptionally(new IOException("The engine did not say how the container ended"));
            super.onComplete();
        }
    }
}
