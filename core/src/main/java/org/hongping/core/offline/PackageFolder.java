package org.hongping.core.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hongping.core.web.TooLarge;
import org.hongping.rubric.Message;

/** Where packages stand while they are read, and marked workbooks for a while. Safe for use by many threads. */
public final class PackageFolder {
    /** Most bytes of a package that does not come by a form in a browser. */
    static final long MOST_BYTES = 512L << 20;

    private static final Duration KEPT = Duration.ofDays(14);
    private static final String MAKING = "making_";

    private final Path folder;

    /** Uses the folder; what was left in it by a stop, and what is old, is deleted. */
    public PackageFolder(Path folder) {
        this.folder = folder;
        try {
            tidy();
        } catch (IOException left) {
            throw new UncheckedIOException("cannot tidy the folder of packages", left);
        }
    }

    Path making(String ending) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(MAKING + UUID.randomUUID() + ending);
    }

    Path marked(PackageId id) {
        return folder.resolve(id.text() + ".xlsx");
    }

    /** Writes a stream down and returns its SHA-256 in hexadecimal.
     *  @throws TooLarge if it is longer than is taken */
    static String keep(InputStream bytes, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = Files.newOutputStream(file)) {
            DigestInputStream read = new DigestInputStream(bytes, digest);
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int count = read.read(buffer); count >= 0; count = read.read(buffer)) {
                size += count;
                if (size > MOST_BYTES) {
                    throw new TooLarge(Message.of("offline.large", Long.toString(MOST_BYTES >> 20)));
                }
                out.write(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void tidy() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.toList();
        }
        Instant old = Instant.now().minus(KEPT);
        for (Path file : all) {
            boolean left = String.valueOf(file.getFileName()).startsWith(MAKING);
            if (left || Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
