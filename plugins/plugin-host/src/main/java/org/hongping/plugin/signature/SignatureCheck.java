package org.hongping.plugin.signature;

import java.util.Optional;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.archive.ArchiveLimits;
import org.hongping.plugin.archive.ArchiveReader;
import org.hongping.plugin.archive.ReadArchive;
import org.hongping.plugin.archive.Sha256;
import org.hongping.rubric.Message;

/** Says who vouches for a bundle. Safe for use by many threads. */
public final class SignatureCheck {
    private final SignaturePolicy policy;

    /** Checks by one policy. */
    public SignatureCheck(SignaturePolicy policy) {
        this.policy = policy;
    }

    /** Checks a jar in memory; one that is no sound archive has no valid signature. */
    public Signature check(byte[] jar) {
        ReadArchive read = ArchiveReader.read(jar, ArchiveLimits.STANDARD);
        return read.findings().isEmpty()
                ? check(Sha256.of(jar), read.archive())
                : Signature.invalid(Message.of("signature.unreadable"));
    }

    /**
     * Checks an archive that was read already and found sound.
     *
     * @param bundleDigest of the jar it was read from
     */
    public Signature check(String bundleDigest, Archive archive) {
        Signature signature =
                SignatureBlock.of(archive).map(block -> check(archive, block)).orElse(Signature.NONE);
        return policy.official().contains(bundleDigest) ? signature.in(SignatureState.OFFICIAL) : signature;
    }

    private Signature check(Archive archive, SignatureBlock block) {
        try {
            Signer signer = Signer.of(block.verified());
            Optional<Message> change = new SignedContent(archive, block).change();
            return change.map(fault -> Signature.modified(signer, fault))
                    .orElseGet(() -> Signature.by(signer, stateOf(signer)));
        } catch (BrokenSignature broken) {
            return Signature.invalid(broken.fault());
        }
    }

    private SignatureState stateOf(Signer signer) {
        return policy.trusted().contains(signer.fingerprint()) ? SignatureState.SIGNED : SignatureState.UNTRUSTED;
    }
}
