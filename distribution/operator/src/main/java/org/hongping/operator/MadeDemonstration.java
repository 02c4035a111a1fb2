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
 * A home with the demonstration whole, made once by the distribution as it stands and copied by whoever asks again: to
 * make one takes many times as long as to start with one.
 */
final class MadeDemonstration {
    private MadeDemonstration() {}

    /** Copies it into a folder that is empty. */
    static void copyTo(Path home) throws IOException, InterruptedException {
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
    private static Path made() throws IOException, InterruptedException {
        Path made = Command.install().resolveSibling("demonstration");
        Path lock = Command.install().resolveSibling("demonstration.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.exists(made)) {
                make(made);
            }
        }
        return made;
    }

    private static void make(Path made) throws IOException, InterruptedException {
        Path making = Files.createTempDirectory(made.getParent(), "demonstration-");
        try (Server server = Server.makingDemonstration(making)) {
            server.end("TERM");
        }
        Files.move(making, made);
    }
}
