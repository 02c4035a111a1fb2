package org.hongping.plugin.signature;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.hongping.plugin.archive.Sha256;

/** The SHA-256 of a certificate, by which people compare it. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(X509Certificate certificate) {
        try {
            return Sha256.of(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate that was read cannot be written", impossible);
        }
    }
}
