package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.List;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.web.Conflict;
import org.hongping.rubric.Message;

/**
 * What came of handing out sheets.
 *
 * @param made how many sheets were handed out
 * @param refused what was not, each with its reason
 */
public record Handout(int made, List<Refused> refused) {
    static final Handout NOTHING = new Handout(0, List.of());

    /** Copies the refusals. */
    public Handout {
        refused = List.copyOf(refused);
    }

    /**
     * A sheet that was not handed out.
     *
     * @param application whose
     * @param why who must not have it and why
     * @param doubts what somebody has to look into; empty if it is certain
     */
    public record Refused(ApplicationId application, Message why, List<Doubt> doubts) {
        /** Copies the doubts. */
        public Refused {
            doubts = List.copyOf(doubts);
        }

        Refused(ApplicationId application, Message why) {
            this(application, why, List.of());
        }
    }

    /** Refuses a handout of which anything was refused.
     *  @throws Conflict if it must not be
     *  @throws Unsettled if somebody has to look */
    void mustBeWhole() {
        refused.stream().filter(one -> one.doubts().isEmpty()).findFirst().ifPresent(one -> {
            throw new Conflict(one.why());
        });
        if (!refused.isEmpty()) {
            throw new Unsettled(
                    refused.stream().flatMap(one -> one.doubts().stream()).toList());
        }
    }

    Handout and(Handout more) {
        List<Refused> all = new ArrayList<>(refused);
        all.addAll(more.refused());
        return new Handout(made + more.made(), all);
    }
}
