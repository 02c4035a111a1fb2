package org.hongping.rubric.engine;

import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Message;

/**
 * What a gate came to.
 *
 * @param id the gate's fixed name
 * @param label short name, zh-CN
 * @param at stage at which it is looked at
 * @param effect what it does when it holds
 * @param passed whether the subject passed; empty while nobody has said, which never counts as passed
 * @param lacks what a condition would have needed to know
 */
public record GateOutcome(
        String id, String label, Gate.Stage at, Gate.Effect effect, Optional<Boolean> passed, List<Message> lacks) {
    /** Copies the list. */
    public GateOutcome {
        lacks = List.copyOf(lacks);
    }

    /** Says whether it stands in the way for certain. */
    public boolean holds() {
        return passed.isPresent() && !passed.get();
    }

    /** Says whether nobody has decided it yet. */
    public boolean isUndetermined() {
        return passed.isEmpty();
    }
}
