package org.hongping.plugin.signature;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.archive.SignatureFiles;

/**
 * The files of a jar that sign it: one signature file, and beside it, under the same name, the block that signs that.
 * Exactly one signature, because two could cover different files.
 */
record SignatureBlock(List<String> names, Archive archive) {
    private static final int MOST_BYTES = 1 << 20;

    /** Returns the signature of an archive, if it has any file of one. */
    static Optional<SignatureBlock> of(Archive archive) {
        List<String> names = archive.names().stream()
                .filter(SignatureFiles::isOne)
                .sorted((one, other) ->
                        Boolean.compare(other.endsWith(SignatureFiles.SIGNED), one.endsWith(SignatureFiles.SIGNED)))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new SignatureBlock(names, archive));
    }

    /** Returns what was signed: the signature file. */
    byte[] signed() {
        return archive.bytes(names.get(0)).orElseThrow();
    }

    /** Returns the certificate whose key signed the signature file. */
    X509Certificate verified() throws BrokenSignature {
        isOnePair();
        try {
            byte[] block = archive.bytes(names.get(1)).orElseThrow();
            return verified(new CMSSignedData(
                    new CMSProcessableByteArray(signed()),
                    ContentInfo.getInstance(ASN1Primitive.fromByteArray(block))));
        } catch (CMSException
                | CertificateException
                | IOException
                | OperatorCreationException
                | RuntimeException malformed) {
            throw new BrokenSignature("signature.broken", String.valueOf(malformed.getMessage()));
        }
    }

    private void isOnePair() throws BrokenSignature {
        if (names.size() != 2 || !base(0).equals(base(1)) || !names.get(0).endsWith(SignatureFiles.SIGNED)) {
            throw new BrokenSignature("signature.not-one", String.join(", ", names));
        }
        for (String name : names) {
            if (archive.bytes(name).orElseThrow().length > MOST_BYTES) {
                throw new BrokenSignature("signature.too-large", name, String.valueOf(MOST_BYTES));
            }
        }
    }

    private String base(int at) {
        String name = names.get(at);
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static X509Certificate verified(CMSSignedData block)
            throws BrokenSignature, CMSException, CertificateException, OperatorCreationException {
        List<SignerInformation> signers = List.copyOf(block.getSignerInfos().getSigners());
        if (signers.size() != 1) {
            throw new BrokenSignature("signature.signers", String.valueOf(signers.size()));
        }
        SignerInformation signer = signers.get(0);
        List<X509CertificateHolder> matching = block.getCertificates().getMatches(null).stream()
                .filter(signer.getSID()::match)
                .toList();
        if (matching.size() != 1) {
            throw new BrokenSignature("signature.no-certificate");
        }
        X509CertificateHolder holder = matching.get(0);
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
        Strength.check(signer, certificate.getPublicKey());
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder))) {
            throw new BrokenSignature("signature.wrong");
        }
        return certificate;
    }
}
