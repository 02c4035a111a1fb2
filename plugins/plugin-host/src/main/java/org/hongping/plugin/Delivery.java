package org.hongping.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hongping.plugin.archive.ArchiveLimits;

/** A jar on its way in: its name, how it came, its bytes. They are read once; everything is decided on these. */
public final class Delivery {
    private final String name;
    private final String by;
    private final byte[] jar;

    private Delivery(String name, String by, byte[] jar) {
        this.name = name;
        this.by = by;
        this.jar = jar;
    }

    /**
     * Returns a jar in memory.
     *
     * @param name the file's name, for people
     * @param by how it came, for example {@code inbox}
     */
    public static Delivery of(String name, String by, byte[] jar) {
        return new Delivery(name, by, jar.clone());
    }

    /**
     * Reads a jar, but not much more of it than an archive may have: enough to see that it is too large.
     *
     * @throws IOException if the file cannot be read
     */
    public static Delivery read(Path file, String by) throws IOException {
        return new Delivery(String.valueOf(file.getFileName()), by, bytes(file));
    }

    static byte[] bytes(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(ArchiveLimits.STANDARD.bytes() + 1);
        }
    }

    /** Returns the file's name. */
    public String name() {
        return name;
    }

    /** Returns how it came. */
    public String by() {
        return by;
    }

    /** Returns a copy of its bytes. */
    public byte[] jar() {
        return jar.clone();
    }
}
