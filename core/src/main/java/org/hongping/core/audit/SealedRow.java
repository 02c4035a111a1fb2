package org.hongping.core.audit;

import java.util.Optional;

/**
 * A row exactly as the table holds it, unchecked, with what seals it.
 *
 * @param salt random, goes when the payload goes
 * @param payloadHash of salt and payload, stays
 */
public record SealedRow(
        Chain chain,
        long sequence,
        String moment,
        String actor,
        String action,
        String subject,
        Optional<String> payload,
        Optional<String> salt,
        String payloadHash,
        String hash) {

    /** Returns whether payload and salt are what they were, or both gone. */
    boolean payloadHolds() {
        if (payload.isEmpty() || salt.isEmpty()) {
            return payload.isEmpty() && salt.isEmpty();
        }
        return salt.get().length() == Seal.SALT_LENGTH && payloadHash.equals(Seal.ofPayload(salt.get(), payload.get()));
    }

    /** Returns whether the fields are what they were and follow the row of that hash. */
    boolean follows(String previousHash) {
        return hash.equals(Seal.ofRow(previousHash, this));
    }

    SealedRow sealedAfter(String previousHash) {
        return new SealedRow(
                chain,
                sequence,
                moment,
                actor,
                action,
                subject,
                payload,
                salt,
                payloadHash,
                Seal.ofRow(previousHash, this));
    }
}
