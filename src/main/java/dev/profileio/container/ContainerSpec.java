package dev.profileio.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** For a shell, without the command. The values of variables that the shell is to know as well are not shown. */
    String dockerRun() {
        List<String> words = new ArrayList<>(List.of("docker", "run", "--rm"));
        user.ifPresent(numbers -> words.addAll(List.of("--user", numbers)));
        words.addAll(List.of("--workdir", workingDirectory));
        mounts.forEach(mount -> words.addAll(List.of(
                "--mount",
                "type=bind,source=" + mount.source() + ",target=" + mount.target()
                        + (mount.readOnly() ? ",readonly" : ""))));
        environment.variables().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(variable -> variable.getValue().equals(System.getenv(variable.getKey()))
                        ? variable.getKey()
                        : variable.getKey() + "=" + variable.getValue())
                .forEach(variable -> words.addAll(List.of("--env", variable)));
        words.addAll(List.of("--entrypoint", "", image));
        return words.stream().map(ContainerSpec::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
