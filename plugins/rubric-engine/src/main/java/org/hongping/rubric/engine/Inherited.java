package org.hongping.rubric.engine;

import java.util.Optional;
import org.hongping.rubric.Group;
import org.hongping.rubric.Heading;
import org.hongping.rubric.NotApplicable;
import org.hongping.rubric.Source;
import org.hongping.rubric.Unanswered;

/**
 * What a node takes from those above it unless it says otherwise.
 *
 * @param clause nearest place in the scheme
 * @param unanswered what silence means
 * @param notApplicable what "does not apply" means
 * @param bonus whether it is within a bonus section
 */
record Inherited(Optional<Source> clause, Unanswered unanswered, NotApplicable notApplicable, boolean bonus) {

    /** Returns what holds for a node of that heading. */
    Inherited at(Heading heading) {
        return new Inherited(
                heading.source().or(() -> clause),
                heading.unanswered().orElse(unanswered),
                heading.notApplicable().orElse(notApplicable),
                bonus);
    }

    /** Returns what holds for a group; silence in a bonus section means "not claimed" unless it says otherwise. */
    Inherited at(Group group) {
        boolean begins = group.bonus() && !bonus;
        Inherited above = begins ? new Inherited(clause, Unanswered.ZERO, notApplicable, true) : this;
        return above.at(group.heading());
    }
}
