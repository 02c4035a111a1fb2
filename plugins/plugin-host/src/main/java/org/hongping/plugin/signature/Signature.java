package org.hongping.plugin.signature;

import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * What the signature of a bundle came to.
 *
 * @param state in one word
 * @param signer who signed it; empty if nobody did, or if the signature does not prove who
 * @param fault what is wrong with it, where it is {@link SignatureState#MODIFIED} or {@link SignatureState#INVALID}
 */
public record Signature(SignatureState state, Optional<Signer> signer, Optional<Message> fault) {
    /** The signature of a bundle that nobody signed. */
    public static final Signature NONE = new Signature(SignatureState.UNSIGNED, Optional.empty(), Optional.empty());

    static Signature by(Signer signer, SignatureState state) {
        return new Signature(state, Optional.of(signer), Optional.empty());
    }

    static Signature modified(Signer signer, Message fault) {
        return new Signature(SignatureState.MODIFIED, Optional.of(signer), Optional.of(fault));
    }

    static Signature invalid(Message fault) {
        return new Signature(SignatureState.INVALID, Optional.empty(), Optional.of(fault));
    }

    Signature in(SignatureState other) {
        return new Signature(other, signer, fault);
    }
}
