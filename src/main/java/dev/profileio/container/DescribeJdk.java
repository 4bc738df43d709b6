package dev.profileio.container;

import dev.profileio.fork.FileNames;
import java.io.IOException;
import java.nio.file.Path;

/** Runs on the JDK of an image and prints what a fork there needs to be known of it. */
public final class DescribeJdk {

    private DescribeJdk() {}

    /** Prints to standard output. */
    public static void main(String[] arguments) throws IOException {
        for (String property : new String[] {"java.home", "sun.jnu.encoding"}) {
            System.out.println(property + " = " + System.getProperty(property));
        }
        FileNames.ofJdk(Path.of(System.getProperty("java.home")))
                .forEach(name -> System.out.println(ImageJdk.line(name)));
    }
}
