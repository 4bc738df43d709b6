package dev.profileio.container;

import java.util.List;
import java.util.Optional;

/**
 * A container to be made.
 *
 * @param image its image
 * @param command what it runs
 * @param environment the variables set beyond those of the image
 * @param user the user's and the group's number; empty where this machine has no such numbers
 * @param workingDirectory where it runs that
 * @param mounts what it shares with this machine
 */
record ContainerSpec(
        String image,
        List<String> command,
        ForkEnvironment environment,
        Optional<String> user,
        String workingDirectory,
        List<Mount> mounts) {

    ContainerSpec {
        command = List.copyOf(command);
        mounts = List.copyOf(mounts);
    }
}
