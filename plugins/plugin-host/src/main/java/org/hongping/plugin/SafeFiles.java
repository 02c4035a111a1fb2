package org.hongping.plugin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that a crash leaves the old or the new, never half. */
final class SafeFiles {
    private SafeFiles() {}

    /** Makes the folder if need be, writes to a temporary name, forces it to disk, renames it and forces the folder. */
    static void write(Path folder, String name, byte[] content) throws IOException {
        make(folder.toAbsolutePath());
        Path temporary = Files.createTempFile(folder, "." + name, ".tmp");
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    private static void make(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            make(parent);
            Files.createDirectories(folder);
            force(parent);
        }
    }

    /** Deletes a file for good, if it is there. */
    static void delete(Path folder, String name) throws IOException {
        if (Files.deleteIfExists(folder.resolve(name))) {
            force(folder);
        }
    }

    private static void force(Path folder) throws IOException {
        if (!isWindows()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** There a folder cannot be opened, and a rename is on disk when it returns. */
    private static boolean isWindows() {
        return java.io.File.separatorChar == '\\';
    }
}
