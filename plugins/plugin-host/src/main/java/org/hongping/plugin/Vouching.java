package org.hongping.plugin;

import java.util.Optional;
import org.hongping.plugin.signature.Signature;
import org.hongping.plugin.signature.SignatureState;
import org.hongping.plugin.signature.Signer;

/**
 * Who vouched for a bundle when it came in, and whether anything of it runs.
 *
 * @param signature what its signature came to
 * @param signer name of who signed it; empty if nobody did
 * @param holdsCode whether it brings code
 */
public record Vouching(SignatureState signature, Optional<String> signer, boolean holdsCode) {
    /** Of data that nobody signed. */
    public static final Vouching NONE = new Vouching(SignatureState.UNSIGNED, Optional.empty(), false);

    static Vouching of(Signature signature, boolean holdsCode) {
        return new Vouching(signature.state(), signature.signer().map(Signer::name), holdsCode);
    }
}
