package dev.profileio.fork.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The archive for forks of one kind: one that is there, one that may be made, or none. */
final class Prospect {

    private final CacheFolder cache;
    private final String mainClass;
    private final @Nullable ArchivedPath path;
    private volatile @Nullable Shadows shadows;
    private volatile boolean hopeless;

    private Prospect(CacheFolder cache, String mainClass, @Nullable ArchivedPath path) {
        this.cache = cache;
        this.mainClass = mainClass;
        this.path = path;
        this.hopeless = path == null;
    }

    /** For a wish whose arguments are decisive. */
    static Prospect of(CacheFolder cache, String mainClass, Set<Path> landmarks, Archives.Wish wish) {
        Prospect prospect =
                new Prospect(cache, mainClass, ArchivedPath.of(wish, landmarks).orElse(null));
        prospect.look();
        return prospect;
    }

    /** Opens the archive, if it is there, whole, and known to be right for the class path. */
    private void look() {
        ArchivedPath wanted = path;
        if (hopeless || wanted == null) {
            return;
        }
        ArchiveFolder folder = cache.archive(wanted.key());
        try {
            if (folder.isChecked(wanted.state()) && cache.isTrusted() && folder.isWhole()) {
                shadows = new Shadows(folder.namesOfClassesOfJars());
                folder.noteUse();
            }
        } catch (IOException e) {
            hopeless = true;
        }
    }

    /** The archive, unless a folder of the class path has by now a class of its own by the name of an archived one. */
    Optional<ClassArchive> archive() {
        Shadows opened = shadows;
        ArchivedPath wanted = path;
        if (opened == null || wanted == null) {
            return Optional.empty();
        }
        if (wanted.folders().stream().map(Path::of).anyMatch(opened::areInFolder)) {
            return Optional.empty();
        }
        ArchiveFolder folder = cache.archive(wanted.key());
        ArchiveKind kind = ArchiveKind.ofThisJvm();
        return Optional.of(new ClassArchive(
                kind.use(folder.archive()),
                kind.preloads() ? Optional.of(folder.classes()) : Optional.empty(),
                wanted.hidden()));
    }

    boolean isWorthATry() {
        return !hopeless && shadows == null;
    }

    /** Makes it, if no other build does so at this moment, and sees whether it is right for the class path. */
    void provide() {
        ArchivedPath wanted = path;
        if (wanted == null) {
            return;
        }
        try {
            cache.create();
            try (FileChannel channel =
                            FileChannel.open(cache.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    provide(wanted);
                }
            }
        } catch (OverlappingFileLockException anotherRunInThisJvm) {
            // It will be there for the next.
        } catch (IOException | RuntimeException e) {
            hopeless = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void provide(ArchivedPath wanted) throws IOException, InterruptedException {
        ArchiveFolder folder = cache.archive(wanted.key());
        if (Files.exists(folder.path()) && !folder.isWhole()) {
            CacheFolder.delete(folder.path());
        }
        if (!Files.exists(folder.path())) {
            if (cache.hasFailedLately(wanted.key())) {
                hopeless = true;
                return;
            }
            make(wanted, folder);
            cache.tidyUp();
        }
        Shadows found = new Shadows(folder.namesOfClassesOfJars());
        for (String jar : wanted.hiddenJars()) {
            if (found.areInJar(Path.of(jar))) {
                hopeless = true;
                return;
            }
        }
        folder.noteChecked(wanted.state());
        shadows = found;
    }

    private void make(ArchivedPath wanted, ArchiveFolder folder) throws IOException, InterruptedException {
        Path unfinished = cache.unfinished();
        try {
            ArchiveFolder made = new ArchiveMaker(wanted.recipe(), mainClass, unfinished).make();
            Files.move(made.path(), folder.path());
        } catch (IOException e) {
            cache.noteFailure(wanted.key(), String.valueOf(e.getMessage()));
            throw e;
        } finally {
            CacheFolder.delete(unfinished);
        }
    }
}
