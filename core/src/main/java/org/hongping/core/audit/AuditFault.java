package org.hongping.core.audit;

import org.hongping.rubric.Message;

/**
 * A place where the trail is not what was recorded.
 *
 * @param chain in which chain
 * @param sequence at which row; 0 if the chain as a whole is meant
 * @param kind what is wrong
 */
public record AuditFault(Chain chain, long sequence, Kind kind) {

    /** What can be wrong with a trail. */
    public enum Kind {
        /** A field differs from what was hashed, or the row stands in another's place. */
        ROW_CHANGED("audit.row-changed"),
        /** The row is gone. */
        ROW_MISSING("audit.row-missing"),
        /** Payload or salt differ from what was hashed. */
        PAYLOAD_CHANGED("audit.payload-changed"),
        /** The payload is gone and no row says who erased it. */
        PAYLOAD_MISSING("audit.payload-missing"),
        /** The last row is not the one that was recorded last. */
        END_CHANGED("audit.end-changed"),
        /** The installation's chain says this chain was begun, and it is gone. */
        CHAIN_MISSING("audit.chain-missing");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** Returns it as a sentence. */
    public Message message() {
        return Message.of(kind.key, chain.text(), Long.toString(sequence));
    }
}
