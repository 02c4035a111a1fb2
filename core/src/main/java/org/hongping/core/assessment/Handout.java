package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.ApplicationId;
import org.hongping.rubric.Message;

/**
 * What came of handing out sheets.
 *
 * @param made how many sheets were handed out
 * @param refused what was not, each with its reason
 */
public record Handout(int made, List<Refused> refused) {
    /** Copies the refusals. */
    public Handout {
        refused = List.copyOf(refused);
    }

    /**
     * A sheet that was not handed out.
     *
     * @param application whose
     * @param why who must not have it and why
     */
    public record Refused(ApplicationId application, Message why) {}

    Handout and(Handout more) {
        List<Refused> all = new java.util.ArrayList<>(refused);
        all.addAll(more.refused());
        return new Handout(made + more.made(), all);
    }
}
