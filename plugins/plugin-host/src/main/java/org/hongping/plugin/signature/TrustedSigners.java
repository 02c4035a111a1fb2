package org.hongping.plugin.signature;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The certificates whose signatures an installation trusts, each for itself: who issued a certificate counts for
 * nothing, so that trusting one vendor never means trusting whom an authority will name tomorrow. Immutable.
 */
public final class TrustedSigners {
    private final Map<String, X509Certificate> certificates;

    private TrustedSigners(Map<String, X509Certificate> certificates) {
        this.certificates = Collections.unmodifiableMap(new LinkedHashMap<>(certificates));
    }

    /** Returns a list of nobody. */
    public static TrustedSigners none() {
        return new TrustedSigners(Map.of());
    }

    /** Returns a list of these. */
    public static TrustedSigners of(Collection<X509Certificate> certificates) {
        Map<String, X509Certificate> named = new LinkedHashMap<>();
        certificates.forEach(certificate -> named.put(Fingerprint.of(certificate), certificate));
        return new TrustedSigners(named);
    }

    /** Returns this list and one more. */
    public TrustedSigners with(X509Certificate certificate) {
        List<X509Certificate> all = new ArrayList<>(certificates.values());
        all.add(certificate);
        return of(all);
    }

    /** Says whether the certificate of that fingerprint is on the list. */
    public boolean contains(String fingerprint) {
        return certificates.containsKey(fingerprint);
    }

    /** Returns the certificate of that fingerprint. */
    public Optional<X509Certificate> find(String fingerprint) {
        return Optional.ofNullable(certificates.get(fingerprint));
    }

    /** Returns all on the list, for people, in the order they were added. */
    public List<Signer> signers() {
        return certificates.values().stream().map(Signer::of).toList();
    }

    /**
     * Reads the certificates of a file, PEM or DER.
     *
     * @throws CertificateException if it is neither, or holds no certificate
     */
    public static List<X509Certificate> read(byte[] file) throws CertificateException {
        List<X509Certificate> read = new ArrayList<>();
        for (Certificate certificate :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file))) {
            if (certificate instanceof X509Certificate known) {
                read.add(known);
            }
        }
        if (read.isEmpty()) {
            throw new CertificateException("the file holds no certificate");
        }
        return List.copyOf(read);
    }
}
