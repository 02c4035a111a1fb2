package org.hongping.plugin.signature;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;

/** Refuses signatures that somebody else could have made: a digest below SHA-256, RSA below 2048 bits, EC below 256. */
final class Strength {
    private static final int LEAST_RSA = 2048;
    private static final int LEAST_EC = 256;
    private static final Set<String> DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256.getId(),
            NISTObjectIdentifiers.id_sha384.getId(),
            NISTObjectIdentifiers.id_sha512.getId());

    private Strength() {}

    static void check(SignerInformation signer, PublicKey key) throws BrokenSignature {
        boolean isStrong = DIGESTS.contains(signer.getDigestAlgOID()) && isStrong(key);
        if (!isStrong) {
            throw new BrokenSignature("signature.weak", key.getAlgorithm());
        }
    }

    private static boolean isStrong(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= LEAST_RSA;
        }
        return key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= LEAST_EC;
    }
}
