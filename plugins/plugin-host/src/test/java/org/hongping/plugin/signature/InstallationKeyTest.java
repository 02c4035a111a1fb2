package org.hongping.plugin.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {
    @TempDir
    Path folder;

    @Test
    void itIsMadeOnceAndKept() throws Exception {
        Signer made = Keys.in(folder.resolve("keys")).get().signer();

        assertThat(Keys.in(folder.resolve("keys")).get().signer()).isEqualTo(made);
        assertThat(made.name()).isEqualTo("某市住建局");
        assertThat(made.isValidAt(Keys.NOW)).isTrue();
    }

    @Test
    void nobodyElseMayReadIt() throws Exception {
        Keys.in(folder).get();

        assertThat(Files.getPosixFilePermissions(folder.resolve(InstallationKey.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.toFile().list()).containsExactly(InstallationKey.FILE);
    }

    @Test
    void itIsNeverPrinted() throws Exception {
        SigningKey key = Keys.in(folder).get();

        assertThat(key.toString())
                .doesNotContain(new java.math.BigInteger(1, key.key().getEncoded()).toString(16));
        assertThat(key).hasToString("key of " + key.signer());
    }

    @Test
    void itsCertificateGoesOnATrustListAsPemOrDer() throws Exception {
        var certificate = Keys.in(folder).get().certificate();
        String pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";

        assertThat(TrustedSigners.read(certificate.getEncoded())).containsExactly(certificate);
        assertThat(TrustedSigners.read(pem.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .containsExactly(certificate);
        assertThat(TrustedSigners.none().with(certificate).signers()).containsExactly(Signer.of(certificate));
    }
}
