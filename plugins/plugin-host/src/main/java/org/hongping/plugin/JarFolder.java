package org.hongping.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hongping.plugin.archive.Sha256;

/**
 * Jars in a folder, each under the digits of its digest. A jar that was put is on disk; a jar that is read has been
 * compared with its digest. Safe for use by many threads.
 */
public final class JarFolder {
    private static final String ENDING = ".jar";

    private final Path folder;

    /** Uses a folder, which is made when the first jar is put there. */
    public JarFolder(Path folder) {
        this.folder = folder;
    }

    /** Puts a jar there and returns its digest when it is safe from a crash. */
    public String put(byte[] jar) {
        String digest = Sha256.of(jar);
        try {
            SafeFiles.write(folder, name(digest, ENDING), jar);
        } catch (IOException fault) {
            throw new UncheckedIOException("the bundle " + digest + " cannot be kept", fault);
        }
        return digest;
    }

    /**
     * Returns the jar of that digest.
     *
     * @throws DamagedBundle if it is gone, or is not what was put there
     */
    public byte[] read(String digest) {
        Path file = folder.resolve(name(digest, ENDING));
        if (!Files.exists(file)) {
            throw DamagedBundle.missing(digest);
        }
        try {
            byte[] jar = Delivery.bytes(file);
            String found = Sha256.of(jar);
            if (!found.equals(digest)) {
                throw DamagedBundle.altered(digest, found);
            }
            return jar;
        } catch (IOException fault) {
            throw new UncheckedIOException("the bundle " + digest + " cannot be read", fault);
        }
    }

    /** Deletes a jar; one that is not there is no fault. */
    public void delete(String digest) {
        try {
            SafeFiles.delete(folder, name(digest, ENDING));
        } catch (IOException fault) {
            throw new UncheckedIOException("the bundle " + digest + " cannot be deleted", fault);
        }
    }

    /** Returns the digests of all jars. */
    public List<String> digests() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                    .map(name -> Sha256.PREFIX + name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("the bundle store cannot be read", fault);
        }
    }

    /** Returns the name of a file that belongs to a digest. */
    static String name(String digest, String ending) {
        return digest.substring(Sha256.PREFIX.length()) + ending;
    }
}
