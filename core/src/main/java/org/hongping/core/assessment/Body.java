package org.hongping.core.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.hongping.core.rubric.Wording;
import org.hongping.core.web.NotFound;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;

/**
 * For whom a member scores (评价主体): a body of the rubric, or one party of a joint body.
 *
 * @param group id of the body
 * @param party id of the party; blank where the body has none
 */
public record Body(String group, String party) {
    private static final String SLASH = "/";

    /** Reads {@code panel}, or {@code locality/street} for a party. */
    public static Body parse(String text) {
        int slash = text.indexOf(SLASH);
        return slash < 0 ? new Body(text, "") : new Body(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Returns the bodies of a rubric, each party of a joint body for itself. */
    public static List<Body> of(Rubric rubric) {
        return rubric.assessors().stream().flatMap(Body::of).toList();
    }

    /** Returns it as {@link #parse} reads it. */
    public String text() {
        return party.isEmpty() ? group : group + SLASH + party;
    }

    /** Returns its name in a language, the body before the party. */
    public String label(Rubric rubric, Wording wording) {
        return rubric.assessors().stream()
                .filter(known -> known.id().equals(group))
                .findFirst()
                .map(known -> label(known, wording))
                .orElse(text());
    }

    /**
     * Passes when the rubric has this body.
     *
     * @throws NotFound otherwise
     */
    void requireIn(Rubric rubric) {
        if (!of(rubric).contains(this)) {
            throw new NotFound(Message.of("assessment.no-such-group", text()));
        }
    }

    private static Stream<Body> of(AssessorGroup group) {
        return group.parties().isEmpty()
                ? Stream.of(new Body(group.id(), ""))
                : group.parties().stream().map(party -> new Body(group.id(), party.id()));
    }

    private String label(AssessorGroup known, Wording wording) {
        String whole = wording.of("assessor." + group, known.label());
        return known.parties().stream()
                .filter(member -> member.id().equals(party))
                .findFirst()
                .map(member -> whole + " · " + wording.of("assessor." + group + "." + party, member.label()))
                .orElse(whole);
    }
}
