package org.hongping.plugin.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Writes the block that signs a signature file: the certificate and one signature, no time of day. */
final class CmsSignature {
    private CmsSignature() {}

    static byte[] of(byte[] content, SigningKey key) {
        try {
            var signer = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            signer.setDirectSignature(true);
            var block = new CMSSignedDataGenerator();
            block.addSignerInfoGenerator(signer.build(signer(key), key.certificate()));
            block.addCertificate(new JcaX509CertificateHolder(key.certificate()));
            return block.generate(new CMSProcessableByteArray(content), false).getEncoded(ASN1Encoding.DER);
        } catch (CMSException | GeneralSecurityException | IOException | OperatorCreationException fault) {
            throw new IllegalArgumentException("the key of " + key.signer().name() + " cannot sign", fault);
        }
    }

    private static ContentSigner signer(SigningKey key) throws OperatorCreationException {
        return key.key().getAlgorithm().equals("EC")
                ? new DeterministicSigner(key.key())
                : new JcaContentSignerBuilder("SHA256with" + key.key().getAlgorithm()).build(key.key());
    }
}
