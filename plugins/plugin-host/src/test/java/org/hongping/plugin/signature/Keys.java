package org.hongping.plugin.signature;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys made for one test. */
public final class Keys {
    public static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    private Keys() {}

    public static SigningKey of(String subject) {
        return of(subject, NOW);
    }

    static SigningKey of(String subject, Instant made) {
        try {
            return SelfSigned.make(subject, made);
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    static SigningKey rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            KeyPair pair = generator.generateKeyPair();
            var name = new X500Name("CN=rsa");
            var certificate = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    CertificateDates.date(NOW),
                    CertificateDates.date(NOW.plusSeconds(3600)),
                    name,
                    pair.getPublic());
            var signed = certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
            return new SigningKey(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(signed));
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    static InstallationKey in(Path folder) {
        return new InstallationKey(folder, "某市住建局", InstantSource.fixed(NOW));
    }
}
