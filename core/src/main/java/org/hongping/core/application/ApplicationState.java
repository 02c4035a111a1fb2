package org.hongping.core.application;

import java.util.Set;
import org.hongping.rubric.Message;

/**
 * Where an application stands. A move that is not drawn here does not exist:
 * {@code draft → submitted → (returned → submitted)* → recommended | not recommended → admitted → assessed → conferred |
 * not conferred}; where nobody examines before the host, from submitted to admitted; withdrawn from any state before
 * the decision.
 */
public enum ApplicationState {
    /** Being filled in (填报中). */
    DRAFT,
    /** Handed in, to be examined (待初审). */
    SUBMITTED,
    /** Sent back for correction (退回补正). */
    RETURNED,
    /** Passed by every examiner below the host (初审通过). */
    RECOMMENDED,
    /** An examiner's sealed list leaves it out (不予推荐). */
    NOT_RECOMMENDED,
    /** Examined and passed on to the assessors (评审中). */
    ADMITTED,
    /** All assessors have finished (评审完成). */
    ASSESSED,
    /** Decided in favour (拟命名). */
    CONFERRED,
    /** Decided against (未入选). */
    NOT_CONFERRED,
    /** Taken back by the applicant (主动撤回). */
    WITHDRAWN;

    /** Says whether the applicant may still write in it. */
    public boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Says whether a decision has been taken. */
    public boolean isDecided() {
        return this == CONFERRED || this == NOT_CONFERRED;
    }

    /** Returns the states that may follow. */
    public Set<ApplicationState> next() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(RETURNED, SUBMITTED, RECOMMENDED, NOT_RECOMMENDED, ADMITTED, WITHDRAWN);
            case RECOMMENDED -> Set.of(RETURNED, ADMITTED, WITHDRAWN);
            case ADMITTED -> Set.of(ASSESSED, WITHDRAWN);
            case ASSESSED -> Set.of(ADMITTED, CONFERRED, NOT_CONFERRED, WITHDRAWN);
            case NOT_RECOMMENDED, CONFERRED, NOT_CONFERRED, WITHDRAWN -> Set.of();
        };
    }

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("application.state." + name());
    }
}
