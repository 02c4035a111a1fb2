package org.hongping.plugin.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

/** The first and last moment of a certificate, whose interface is older than moments are. */
final class CertificateDates {
    private CertificateDates() {}

    static Instant from(X509Certificate certificate) {
        return certificate.getNotBefore().toInstant();
    }

    static Instant until(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }

    static Date date(Instant moment) {
        return Date.from(moment);
    }
}
