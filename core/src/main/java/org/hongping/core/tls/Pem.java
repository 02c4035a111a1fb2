package org.hongping.core.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Keys and certificates as text files; keys are readable by their owner alone where the file system knows owners. */
final class Pem {
    private static final int WIDTH = 64;
    private static final boolean OWNERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Pem() {}

    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (OWNERS) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    static void write(Path file, X509Certificate certificate) throws IOException, GeneralSecurityException {
        write(file, "CERTIFICATE", certificate.getEncoded(), "rw-r--r--");
    }

    static void write(Path file, PrivateKey key) throws IOException {
        write(file, "PRIVATE KEY", key.getEncoded(), "rw-------");
    }

    static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (InputStream text = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(text);
        }
    }

    static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        String body = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
        byte[] bytes = Base64.getMimeDecoder().decode(body);
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    /** Whole or not at all, and never for a moment readable by others. */
    private static void write(Path file, String kind, byte[] bytes, String permissions) throws IOException {
        String body = Base64.getMimeEncoder(WIDTH, new byte[] {'\n'}).encodeToString(bytes);
        Path making = Files.createTempFile(file.getParent(), "making", ".pem");
        Files.writeString(making, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
        if (OWNERS) {
            Files.setPosixFilePermissions(making, PosixFilePermissions.fromString(permissions));
        }
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
