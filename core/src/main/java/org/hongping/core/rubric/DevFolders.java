package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hongping.core.web.NotFound;
import org.hongping.rubric.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders somebody is writing rubrics in ({@code serve --dev}): read anew when they are saved, packed in memory and
 * served beside what is installed. Nothing of them is stored. Safe for use by many threads.
 *
 * <p>The file system says when to look; where it does not, as on some network drives, a look every quarter of a second
 * finds the same.
 */
public final class DevFolders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DevFolders.class);
    private static final long BETWEEN_LOOKS_MILLIS = 250;
    private static final long AT_REST_MILLIS = 40;
    private static final List<String> WITHIN = List.of("", "src/main/resources");
    private static final List<String> PARTS = List.of("", "rubrics", "golden", "messages");

    private final List<DevBuild> builds;
    private final Optional<WatchService> watched;
    private final Thread watch = new Thread(this::watch, "dev");
    private volatile List<DevFolder> folders;
    private volatile boolean closed;

    private DevFolders(List<Path> places, Optional<WatchService> watched) {
        this.builds = places.stream().map(DevBuild::new).toList();
        this.folders = builds.stream().map(DevBuild::state).toList();
        this.watched = watched;
        watch.setDaemon(true);
    }

    /**
     * Begins to watch a folder of rubrics, or a folder of such folders.
     *
     * @throws NotFound if it holds no rubrics
     */
    public static DevFolders open(Path folder) {
        List<Path> places = places(folder);
        if (places.isEmpty()) {
            throw new NotFound(Message.of("rubric.dev-nothing", folder.toString()));
        }
        DevFolders folders = new DevFolders(places, watched(places));
        folders.watch.start();
        return folders;
    }

    private static List<Path> places(Path folder) {
        Optional<Path> own = place(folder);
        if (own.isPresent() || !Files.isDirectory(folder)) {
            return own.stream().toList();
        }
        return list(folder).stream().flatMap(each -> place(each).stream()).toList();
    }

    private static Optional<Path> place(Path folder) {
        return WITHIN.stream()
                .map(folder::resolve)
                .filter(DevFolders::holdsRubrics)
                .findFirst();
    }

    private static boolean holdsRubrics(Path folder) {
        return Files.isDirectory(folder.resolve("rubrics"))
                || list(folder).stream().anyMatch(file -> file.toString().endsWith(".yaml"));
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException("cannot read " + folder, unreadable);
        }
    }

    private static Optional<WatchService> watched(List<Path> places) {
        try {
            WatchService service = FileSystems.getDefault().newWatchService();
            for (Path place : places) {
                for (String part : PARTS) {
                    if (Files.isDirectory(place.resolve(part))) {
                        place.resolve(part)
                                .register(
                                        service,
                                        StandardWatchEventKinds.ENTRY_CREATE,
                                        StandardWatchEventKinds.ENTRY_MODIFY,
                                        StandardWatchEventKinds.ENTRY_DELETE);
                    }
                }
            }
            return Optional.of(service);
        } catch (IOException | UnsupportedOperationException unwatchable) {
            LOG.info("The file system does not say when files change; the folders are looked at instead", unwatchable);
            return Optional.empty();
        }
    }

    private void watch() {
        try {
            while (!closed) {
                boolean unrest = look();
                pause(unrest ? AT_REST_MILLIS : BETWEEN_LOOKS_MILLIS, !unrest);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(long millis, boolean untilChange) throws InterruptedException {
        if (watched.isEmpty() || !untilChange) {
            TimeUnit.MILLISECONDS.sleep(millis);
            return;
        }
        @Nullable WatchKey key = watched.get().poll(millis, TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents().clear();
            key.reset();
            key = watched.get().poll();
        }
    }

    /** Returns whether something is being written. */
    private boolean look() {
        boolean unrest = false;
        for (DevBuild build : builds) {
            try {
                if (build.isDue()) {
                    build.build();
                    tell(build.state());
                }
                unrest |= build.isUnrest();
            } catch (IOException | RuntimeException fault) {
                LOG.warn("{} cannot be read; it is tried again", build.state().name(), fault);
            }
        }
        return unrest;
    }

    private void tell(DevFolder folder) {
        List<DevFolder> now = new ArrayList<>();
        builds.forEach(build -> now.add(build.state()));
        folders = List.copyOf(now);
        LOG.info(
                "{}: {} in {} ms, {} findings",
                folder.name(),
                folder.state(),
                folder.tookMillis(),
                folder.findings().size());
    }

    /** Returns the folders as they were when they were last read. */
    public List<DevFolder> all() {
        return folders;
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        watched.ifPresent(DevFolders::close);
    }

    private static void close(WatchService service) {
        try {
            service.close();
        } catch (IOException fault) {
            LOG.warn("the watch of the folders does not end", fault);
        }
    }
}
