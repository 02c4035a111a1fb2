package org.hongping.plugin.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Who signed a bundle, as the certificate says.
 *
 * @param name short name for people: the common name of the subject, or all of it
 * @param fingerprint SHA-256 of the certificate, {@code sha256:} and 64 hexadecimal digits
 * @param subject distinguished name, as RFC 2253 writes it
 * @param validFrom first moment of the certificate
 * @param validUntil last moment of the certificate
 */
public record Signer(String name, String fingerprint, String subject, Instant validFrom, Instant validUntil) {
    /** Returns whom a certificate names. */
    public static Signer of(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        return new Signer(
                commonName(subject),
                Fingerprint.of(certificate),
                subject,
                CertificateDates.from(certificate),
                CertificateDates.until(certificate));
    }

    /** Says whether the certificate is valid at that moment. */
    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(validFrom) && !moment.isAfter(validUntil);
    }

    private static String commonName(String subject) {
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(Object::toString)
                            .findFirst()
                            .orElse(subject);
        } catch (InvalidNameException unusual) {
            return subject;
        }
    }
}
