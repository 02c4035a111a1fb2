package org.hongping.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * A home that a first start left behind, made once by the distribution as it stands and copied by whoever asks again: to
 * make one takes many times as long as to start with one.
 */
enum MadeHome {
    /** With the shipped bundles and nobody's account. */
    FRESH("fresh-home") {
        @Override
        Server begin(Path home) throws IOException, InterruptedException {
            return Server.start(home);
        }
    },
    /** With the demonstration whole. */
    DEMONSTRATION("demonstration") {
        @Override
        Server begin(Path home) throws IOException, InterruptedException {
            return Server.makingDemonstration(home);
        }
    };

    private final String folder;

    MadeHome(String folder) {
        this.folder = folder;
    }

    /** Starts the server that makes it. */
    abstract Server begin(Path home) throws IOException, InterruptedException;

    /** Copies it into a folder that is empty or not there. */
    void copyTo(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        Path made = made();
        try (Stream<Path> all = Files.walk(made)) {
            all.filter(each -> !each.equals(made)).forEach(each -> copy(each, home.resolve(made.relativize(each))));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the folder, which the build clears away when it assembles anew; several programs may ask at once. */
    private Path made() throws IOException, InterruptedException {
        Path made = Command.install().resolveSibling(folder);
        Path lock = Command.install().resolveSibling(folder + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.exists(made)) {
                make(made);
            }
        }
        return made;
    }

    private void make(Path made) throws IOException, InterruptedException {
        Path making = Files.createTempDirectory(made.getParent(), folder + "-");
        try (Server server = begin(making)) {
            server.end("TERM");
        }
        Files.move(making, made);
    }
}
