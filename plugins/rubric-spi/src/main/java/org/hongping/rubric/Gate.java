package org.hongping.rubric;

import java.util.List;
import java.util.Optional;

/**
 * What bars or refuses an applicant (不得参评情形、一票否决).
 *
 * @param id fixed name, for example {@code safety-accident}
 * @param label short name in our own words, zh-CN
 * @param source clause it implements
 * @param at stage at which it is looked at
 * @param effect what it does when it holds
 * @param when condition that decides it; empty when people answer it
 * @param checks situations that may be ticked; empty when the answer is yes, no or dates
 * @param combine whether any or all of the checks make it hold
 * @param window time that dated answers are tested against
 */
public record Gate(
        String id,
        String label,
        Optional<Source> source,
        Stage at,
        Effect effect,
        Optional<Expression> when,
        List<Check> checks,
        Combine combine,
        Optional<Window> window) {
    /** Copies the checks. */
    public Gate {
        checks = List.copyOf(checks);
    }

    /** When a gate is looked at. */
    public enum Stage {
        /** Before an application is filed. */
        FILING,
        /** Before an honour is awarded. */
        AWARD
    }

    /** What a gate does when it holds. */
    public enum Effect {
        /** Out; the score is kept for information. */
        BAR,
        /** There is no total. */
        NO_TOTAL,
        /** The total is 0. */
        ZERO,
        /** Shown, nothing else. */
        FLAG
    }

    /** How ticked checks make a gate hold. */
    public enum Combine {
        /** One is enough. */
        ANY,
        /** It takes all of them. */
        ALL
    }
}
