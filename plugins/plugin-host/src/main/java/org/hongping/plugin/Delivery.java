package org.hongping.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hongping.plugin.archive.ArchiveLimits;
import org.hongping.plugin.archive.Sha256;

/** A jar on its way in: its name, how it came, its bytes. They are read once; everything is decided on these. */
public final class Delivery {
    private final String name;
    private final String by;
    private final Optional<String> account;
    private final Manner manner;
    private final byte[] jar;
    private final String digest;

    private Delivery(String name, String by, Optional<String> account, Manner manner, byte[] jar) {
        this.name = name;
        this.by = by;
        this.account = account;
        this.manner = manner;
        this.jar = jar;
        this.digest = Sha256.of(jar);
    }

    /** What is to be done with a bundle that is sound. */
    public enum Manner {
        /** It is in force at once, unless a later version is. */
        IN_FORCE,
        /** It is kept and can be looked at and tried; somebody puts it in force later. */
        ON_TRIAL
    }

    /**
     * Returns a jar in memory.
     *
     * @param name the file's name, for people
     * @param by how it came, for example {@code inbox}
     */
    public static Delivery of(String name, String by, byte[] jar) {
        return new Delivery(name, by, Optional.empty(), Manner.IN_FORCE, jar.clone());
    }

    /**
     * Returns a jar in memory that somebody will put in force later.
     *
     * @param name the file's name, for people
     * @param by how it came, for example {@code page}
     * @param account whose doing it is
     */
    public static Delivery onTrial(String name, String by, String account, byte[] jar) {
        return new Delivery(name, by, Optional.of(account), Manner.ON_TRIAL, jar.clone());
    }

    /**
     * Reads a jar, but not much more of it than an archive may have: enough to see that it is too large.
     *
     * @throws IOException if the file cannot be read
     */
    public static Delivery read(Path file, String by) throws IOException {
        return new Delivery(String.valueOf(file.getFileName()), by, Optional.empty(), Manner.IN_FORCE, bytes(file));
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

    /** Returns the account whose doing it is; empty if it came by itself. */
    public Optional<String> account() {
        return account;
    }

    /** Returns what is to be done with it. */
    public Manner manner() {
        return manner;
    }

    /** Returns the SHA-256 of its bytes. */
    public String digest() {
        return digest;
    }

    /** Returns a copy of its bytes. */
    public byte[] jar() {
        return jar.clone();
    }
}
