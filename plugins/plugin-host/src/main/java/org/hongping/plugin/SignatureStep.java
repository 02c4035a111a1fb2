package org.hongping.plugin;

import java.time.Instant;
import java.util.List;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.signature.Signature;
import org.hongping.plugin.signature.SignatureCheck;
import org.hongping.plugin.signature.SignatureFindings;
import org.hongping.plugin.signature.SignaturePolicy;
import org.hongping.rubric.document.Finding;

/**
 * The step of an inspection that asks who vouches for a bundle.
 *
 * @param policy whom the installation believes
 * @param now tells whether a certificate is still valid
 */
record SignatureStep(SignaturePolicy policy, Instant now) {
    Signature check(String bundleDigest, Archive archive) {
        return new SignatureCheck(policy).check(bundleDigest, archive);
    }

    /** Returns what the signature means for letting the bundle in. */
    List<Finding> findings(Signature signature, String bundleDigest, boolean holdsCode) {
        return holdsCode
                ? SignatureFindings.ofCode(signature, bundleDigest, policy.allowed(), now)
                : SignatureFindings.ofData(signature, now);
    }
}
