package dev.profileio.fork;

import java.io.IOException;
import java.util.List;

/** Where forks run: this machine, or one that shares files with it. What watches them there is another question. */
public interface Host {

    /** What reports call it. */
    String name();

    /** What a fork there is like if it is to be like the test's JVM: with the JDK that is found there. */
    ParentJvm jvm(ParentJvm parent);

    /** The folders and files of that JDK, under all the names that they have there. */
    List<String> jdk(ParentJvm jvm) throws IOException;

    /**
     * What to do where a fork cannot be started, a sentence.
     *
     * @param program what was to be started
     */
    String cure(String program);

    /**
     * A fork that is still to be started.
     *
     * @param line the whole command line
     * @param command what it was made of
     * @param work where the fork and we meet
     */
    Running prepare(List<String> line, ForkCommand command, WorkFolder work);
}
