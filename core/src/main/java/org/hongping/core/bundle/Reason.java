package org.hongping.core.bundle;

import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** Why somebody does something to bundles: every act has one, and it goes into the audit trail whole. */
final class Reason {
    /** Longest reason, in characters. */
    static final int LONGEST = 500;

    private Reason() {}

    /** @throws Invalid if it is blank or too long */
    static void require(String reason) {
        if (reason.isBlank()) {
            throw new Invalid("reason", Message.of("bundles.reason-missing"));
        }
        if (reason.length() > LONGEST) {
            throw new Invalid(
                    "reason",
                    Message.of("bundles.reason-long", Integer.toString(LONGEST), Integer.toString(reason.length())));
        }
    }
}
