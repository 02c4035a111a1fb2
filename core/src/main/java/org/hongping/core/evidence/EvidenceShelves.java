package org.hongping.core.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where kept files stand, to be read only: nothing is made, moved or emptied, so that a server may run beside.
 *
 * @param folder of the store
 */
public record EvidenceShelves(Path folder) {
    private static final int BUFFER = 64 * 1024;

    /** Returns where the bytes of a digest stand. */
    Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Returns the digest of what stands under a digest; they differ when the disk has changed it. */
    String rehash(String sha256) throws IOException {
        try (InputStream bytes = Files.newInputStream(path(sha256))) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK knows SHA-256", impossible);
        }
    }
}
