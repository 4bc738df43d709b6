package dev.profileio.container;

import java.nio.file.Path;

/**
 * A file or folder of this machine that is in the container as well.
 *
 * @param source where it is here, with no symbolic link on the way
 * @param target where it is there
 * @param readOnly whether it cannot be written to there
 */
record Mount(Path source, Path target, boolean readOnly) {}
