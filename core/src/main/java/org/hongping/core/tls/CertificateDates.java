package org.hongping.core.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

/** The moments of a certificate, whose interface is older than moments are. */
final class CertificateDates {
    private CertificateDates() {}

    static Instant until(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }

    static Date date(Instant moment) {
        return Date.from(moment);
    }
}
