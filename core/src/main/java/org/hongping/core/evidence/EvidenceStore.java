package org.hongping.core.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.TooLarge;
import org.hongping.rubric.Message;

/**
 * Files under their SHA-256: written to a temporary file, forced to disk, renamed, the folder forced to disk. What is
 * returned from {@link #keep} survives a crash. Safe for use by many threads.
 */
public final class EvidenceStore {
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final EvidenceShelves shelves;
    private final Path arriving;

    /** Uses the folder and makes it when it is not there. */
    public EvidenceStore(Path folder) throws IOException {
        this.folder = folder;
        this.shelves = new EvidenceShelves(folder);
        this.arriving = Files.createDirectories(folder.resolve("arriving"));
        try (var left = Files.list(arriving)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * A file on its way in.
     *
     * @param file where it stands for now
     * @param sha256 digest of its bytes in hexadecimal
     * @param size bytes
     */
    record Arrived(Path file, String sha256, long size) {}

    /** Takes a stream in whole, or nothing of it.
     *  @throws Rejected if it is longer than the limit */
    Arrived receive(InputStream bytes, long limit) throws IOException {
        Path file = arriving.resolve(UUID.randomUUID().toString());
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest digest = EvidenceShelves.sha256();
            OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            long size = copy(bytes, out, limit);
            channel.force(true);
            whole = true;
            return new Arrived(file, HexFormat.of().formatHex(digest.digest()), size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Keeps an arrived file for good. */
    void keep(Arrived arrived) throws IOException {
        Path place = path(arrived.sha256());
        Path shelf = place.getParent();
        if (shelf == null) {
            throw new IllegalStateException("a stored file stands in a folder: " + place);
        }
        boolean newShelf = !Files.isDirectory(shelf);
        Files.createDirectories(shelf);
        move(arrived.file(), place);
        force(shelf);
        if (newShelf) {
            force(folder);
        }
    }

    /** Forgets an arrived file. */
    void drop(Arrived arrived) throws IOException {
        Files.deleteIfExists(arrived.file());
    }

    /** Returns where the bytes of a digest stand. */
    public Path path(String sha256) {
        return shelves.path(sha256);
    }

    private static long copy(InputStream from, OutputStream to, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new TooLarge(Message.of("evidence.too-large", Long.toString(limit / (1024 * 1024))));
            }
            to.write(buffer, 0, read);
        }
        to.flush();
        return size;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException exception) {
            throw new IOException("the evidence folder must be one file system: " + to, exception);
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
