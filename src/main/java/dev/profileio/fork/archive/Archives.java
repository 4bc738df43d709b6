package dev.profileio.fork.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The archives that forks may use: made once, kept in a folder of the user's, and shared by all builds. Whatever goes wrong
 * with one, forks start without.
 */
public final class Archives implements AutoCloseable {

    /** How long the end of a run of tests may wait for an archive that is being made, so that the next run has it. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(20);

    private final CacheFolder cache;
    private final String mainClass;
    private final Set<Path> landmarks;
    private final Map<Wish, Prospect> prospects = new ConcurrentHashMap<>();
    private final List<Thread> makers = new ArrayList<>();
    private boolean closed;

    /**
     * Those in a folder.
     *
     * @param folder the folder; it need not be there
     * @param mainClass what does what forks do; its arguments are a folder and whether Flight Recorder runs
     * @param landmarks the jars and folders that forks load classes from
     */
    public Archives(Path folder, String mainClass, Set<Path> landmarks) {
        this.cache = new CacheFolder(folder);
        this.mainClass = mainClass;
        this.landmarks = Set.copyOf(landmarks);
    }

    /** The folder of a user who names none. */
    public static Path folderOfUser(Map<String, String> environment, Path home) {
        return CacheFolder.ofUser(environment, home);
    }

    /** Where they are. */
    public Path folder() {
        return cache.path();
    }

    /**
     * What a fork is started with.
     *
     * @param javaHome its JDK
     * @param arguments its JVM arguments, also those that its environment gives it
     * @param classPath its class path
     */
    public record Wish(Path javaHome, List<String> arguments, List<String> classPath) {
        /** Keeps unmodifiable copies. */
        public Wish {
            arguments = List.copyOf(arguments);
            classPath = List.copyOf(classPath);
        }
    }

    /** The archive for a fork, if there is one already that it may use. */
    public Optional<ClassArchive> find(Wish wish) {
        return ArchiveRecipe.isPossibleWith(wish.arguments()) ? prospect(wish).archive() : Optional.empty();
    }

    /** Begins to make the archive for a fork, beside what runs, if there is none yet and one can be had. */
    public synchronized void provide(Wish wish) {
        if (closed || !makers.isEmpty() || !ArchiveRecipe.isPossibleWith(wish.arguments())) {
            return;
        }
        Prospect prospect = prospect(wish);
        if (!prospect.isWorthATry()) {
            return;
        }
        Thread maker = new Thread(prospect::provide, "profile-io-archive");
        maker.setDaemon(true);
        makers.add(maker);
        maker.start();
    }

    /** Those that differ in what does not matter to an archive are one. */
    private Prospect prospect(Wish wish) {
        return prospects.computeIfAbsent(
                new Wish(wish.javaHome(), ArchiveRecipe.decisive(wish.arguments()), wish.classPath()),
                decisive -> Prospect.of(cache, mainClass, landmarks, decisive));
    }

    @Override
    public void close() {
        List<Thread> running;
        synchronized (this) {
            closed = true;
            running = List.copyOf(makers);
        }
        try {
            for (Thread maker : running) {
                maker.join(LAST_WAIT.toMillis());
                maker.interrupt();
                maker.join(LAST_WAIT.toMillis());
            }
        } catch (InterruptedException e) {
            running.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }
}
