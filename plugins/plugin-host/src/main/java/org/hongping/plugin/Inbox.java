package org.hongping.plugin;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hongping.plugin.archive.ZipEnd;

/**
 * Watches a folder into which jars are dropped. A file that has come to rest goes through the pipeline and then to
 * {@code accepted} or {@code refused}, a file of findings beside it. Deleting files uninstalls nothing.
 *
 * <p>A copy may pause: what does not end as an archive does is not tried, what is refused is looked at again as long as
 * it still changes, and either is only given up after it has been quiet for a while. What is renamed into the folder
 * is whole and is tried at the second look.
 */
public final class Inbox implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Inbox.class.getName());
    /** How deliveries say that they came this way. */
    public static final String SOURCE = "inbox";

    private static final List<String> UNFINISHED = List.of(".part", ".filepart", ".crdownload", ".tmp", "~");

    private final Path folder;
    private final InstallPipeline pipeline;
    private final Pace pace;
    private final Consumer<Installation> settled;
    private final Tray accepted;
    private final Tray refused;
    private final Map<Path, Sight> seen = new HashMap<>();
    /** Files that could not be dealt with, and how many looks they are left alone. */
    private final Map<Path, Integer> resting = new HashMap<>();

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watch = new Thread(this::watch, "inbox");

    /**
     * How the folder is watched.
     *
     * @param between two looks
     * @param patience how many looks a file that is refused, or has no end yet, must not have changed before it is
     *     given up
     */
    public record Pace(Duration between, int patience) {
        /** Fifty looks a second; three seconds of patience. */
        public static final Pace STANDARD = new Pace(Duration.ofMillis(20), 150);
    }

    /**
     * What a file looked like.
     *
     * @param size in bytes
     * @param modified when it was last written, by the file system's clock
     * @param quiet how many looks ago it was last different
     * @param verdict what the pipeline said of it; empty while it was not asked
     */
    private record Sight(long size, long modified, int quiet, Optional<Installation> verdict) {
        boolean isLike(Sight other) {
            return size == other.size && modified == other.modified;
        }

        Sight again() {
            return new Sight(size, modified, quiet + 1, verdict);
        }

        Sight judged(Installation installation) {
            return new Sight(size, modified, quiet, Optional.of(installation));
        }
    }

    /**
     * Prepares to watch; nothing happens before {@link #start}.
     *
     * @param settled is told of every file that was moved away
     */
    public Inbox(Path folder, InstallPipeline pipeline, Pace pace, Consumer<Installation> settled) {
        this.folder = folder;
        this.pipeline = pipeline;
        this.pace = pace;
        this.settled = settled;
        this.accepted = new Tray(folder.resolve("accepted"));
        this.refused = new Tray(folder.resolve("refused"));
    }

    /** Makes the folders if need be and begins to watch. */
    public void start() {
        accepted.make();
        refused.make();
        watch.start();
    }

    private void watch() {
        try {
            while (!closed.await(pace.between().toMillis(), TimeUnit.MILLISECONDS)) {
                lookSafely();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (IOException | RuntimeException fault) {
            LOG.log(Level.ERROR, "the inbox cannot be read; it is tried again", fault);
        }
    }

    /** Looks once. */
    void look() throws IOException {
        List<Path> files =
                BundleFolder.list(folder).stream().filter(Inbox::isFinished).toList();
        seen.keySet().retainAll(files);
        resting.keySet().retainAll(files);
        for (Path file : files) {
            if (resting.merge(file, -1, Integer::sum) < 0) {
                resting.remove(file);
                lookSafely(file);
            }
        }
    }

    /** A file that cannot be dealt with now is left alone for a while and keeps nobody waiting. */
    private void lookSafely(Path file) {
        try {
            look(file);
        } catch (NoSuchFileException gone) {
            seen.remove(file);
        } catch (IOException | RuntimeException fault) {
            LOG.log(Level.ERROR, file + " cannot be dealt with; it is tried again", fault);
            seen.remove(file);
            resting.put(file, pace.patience());
        }
    }

    private static boolean isFinished(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private void look(Path file) throws IOException {
        Sight now = new Sight(Files.size(file), Files.getLastModifiedTime(file).toMillis(), 0, Optional.empty());
        Sight before = seen.getOrDefault(file, now);
        boolean atRest = seen.containsKey(file) && before.isLike(now);
        seen.put(file, atRest ? before.again() : now);
        boolean patient = before.quiet() + 1 < pace.patience();
        if (atRest && before.verdict().isPresent() && !patient) {
            settle(file, before.verdict().get());
        } else if (atRest && before.verdict().isEmpty() && (!patient || ZipEnd.standsIn(file))) {
            judge(file, before.again());
        }
    }

    private void judge(Path file, Sight sight) throws IOException {
        Installation verdict = pipeline.install(Delivery.read(file, SOURCE));
        seen.put(file, sight.judged(verdict));
        if (verdict.isServed()) {
            settle(file, verdict);
        }
    }

    private void settle(Path file, Installation verdict) throws IOException {
        (verdict.isServed() ? accepted : refused).take(file, verdict);
        seen.remove(file);
        settled.accept(verdict);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            watch.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
