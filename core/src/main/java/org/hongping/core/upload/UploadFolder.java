package org.hongping.core.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder with the bytes that have arrived, a file for each upload under its id. Safe for many threads. */
public final class UploadFolder {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path folder;
    private final Map<UploadId, Arrival> arrivals = new ConcurrentHashMap<>();

    /** Uses the folder and makes it when it is not there; what is in it stays. */
    public UploadFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Returns the bytes of one that has a row. */
    Arrival of(UploadId id) {
        return arrivals.computeIfAbsent(id, known -> new Arrival(folder.resolve(known.text())));
    }

    /** Forgets one whose bytes are gone. */
    void forget(UploadId id) {
        arrivals.remove(id);
    }

    /** Returns all there are bytes of or that were asked for. */
    Set<UploadId> all() throws IOException {
        Set<UploadId> all = new HashSet<>(arrivals.keySet());
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(UploadId::of)
                    .forEach(all::add);
        }
        return all;
    }

    /** Forces the entry of a new file to the disk; its bytes alone would be lost without it. */
    static void force(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalStateException("an upload stands in a folder: " + file);
        }
        try (FileChannel directory = FileChannel.open(parent, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
