package org.hongping.core.supplement;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.rubric.Message;

/**
 * A code by which somebody on site adds photographs without an account (补充照片). Its secret is kept as a hash only.
 *
 * @param id its name for good
 * @param applicationId the application it is for
 * @param criterion code of the line its photographs go to; empty text if it is for the whole application
 * @param examining whether an examiner made it, for what is handed in
 * @param madeAt when
 * @param madeBy by whose account
 * @param expiresAt from then on it is of no use
 * @param photographs how many came by it
 * @param endedAt when it was called off
 */
public record Supplement(
        SupplementId id,
        ApplicationId applicationId,
        String criterion,
        boolean examining,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        int photographs,
        Optional<Instant> endedAt) {
    /** Most photographs that may come by one code. */
    public static final int MOST = 30;

    /** Says whether it is for the whole application. */
    public boolean isOfTheWhole() {
        return criterion.isEmpty();
    }

    /** Returns why nothing may come by it any more; empty while it is open. */
    public Optional<Message> closed(Instant now) {
        if (endedAt.isPresent()) {
            return Optional.of(Message.of("application.supplement-ended"));
        }
        if (!now.isBefore(expiresAt)) {
            return Optional.of(Message.of("application.supplement-expired"));
        }
        return photographs < MOST
                ? Optional.empty()
                : Optional.of(Message.of("application.supplement-used-up", Integer.toString(MOST)));
    }
}
