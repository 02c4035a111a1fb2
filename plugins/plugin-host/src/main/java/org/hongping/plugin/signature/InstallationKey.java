package org.hongping.plugin.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The key by which an installation signs the bundles it makes itself: EC P-256 in a PKCS#12 file of its home, made on
 * first use, readable by its owner alone where the file system knows owners.
 *
 * <p>The file has no password. A password that the server can read to start by itself lies on the same disk as the key
 * and guards nothing; the key is as safe as the disk, its backups and the account the server runs as. Whoever can read
 * the file can sign in the installation's name: then take the certificate off the trust list, delete the file, and the
 * next use makes another.
 */
public final class InstallationKey {
    /** Name of the file. */
    public static final String FILE = "signing-key.p12";

    private static final String ALIAS = "installation";
    private static final char[] NO_PASSWORD = {};

    private final Path folder;
    private final String subject;
    private final InstantSource clock;

    /**
     * Uses a folder, which is made on first use.
     *
     * @param subject name of the installation, for example of the office that runs it; the certificate is in this name
     */
    public InstallationKey(Path folder, String subject, InstantSource clock) {
        this.folder = folder;
        this.subject = subject;
        this.clock = clock;
    }

    /**
     * Returns the key, made now if there is none yet.
     *
     * @throws IOException if it cannot be read or kept
     * @throws GeneralSecurityException if the file holds no such key
     */
    public synchronized SigningKey get() throws IOException, GeneralSecurityException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            keep(SelfSigned.make(subject, clock.instant()), file);
        }
        return SigningKey.read(file, NO_PASSWORD.clone(), Optional.of(ALIAS));
    }

    /** Complete or not at all; where somebody else was faster, theirs stays. */
    private void keep(SigningKey made, Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD.clone());
        store.setKeyEntry(ALIAS, made.key(), NO_PASSWORD.clone(), new Certificate[] {made.certificate()});
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "." + FILE, ".tmp", ownersAlone());
        try (OutputStream content = Files.newOutputStream(temporary)) {
            store.store(content, NO_PASSWORD.clone());
        }
        try {
            Files.move(temporary, file);
        } catch (FileAlreadyExistsException faster) {
            Files.delete(temporary);
        }
    }

    private FileAttribute<?>[] ownersAlone() {
        boolean knowsOwners =
                folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return knowsOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
