package org.hongping.core.application;

import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * How far the form that must be printed, sealed and scanned back is (盖章件).
 *
 * @param asked whether the campaign asks for it
 * @param printed whether it went on paper at least once
 * @param lacking what to do next; empty if the sealed sheet of what stands now is back, or none is asked for
 */
public record SealedForm(boolean asked, boolean printed, Optional<Message> lacking) {
    /** Where no sealed form is asked for. */
    public static final SealedForm NOT_ASKED = new SealedForm(false, false, Optional.empty());

    /** Says whether it is asked for and not there. */
    public boolean isLacking() {
        return lacking.isPresent();
    }
}
