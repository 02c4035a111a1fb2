package org.hongping.core.campaign;

import java.util.Map;
import java.util.TreeMap;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.hongping.rubric.RubricId;

/**
 * The one rubric revision a campaign is locked to (锁定版本) and how its clauses are read.
 *
 * @param id scheme and table
 * @param edition year it was issued
 * @param version revision of the edition, for people
 * @param rubricDigest digest that decides
 * @param interpretations option chosen per interpretation; absent means the default
 */
public record RubricPin(
        RubricId id, String edition, String version, String rubricDigest, Map<String, String> interpretations) {
    /** Copies the choices. */
    public RubricPin {
        interpretations = Map.copyOf(new TreeMap<>(interpretations));
    }

    /** Locks to a revision.
     *  @throws Invalid if a reading is not on offer */
    static RubricPin of(InstalledRubric revision, Map<String, String> interpretations) {
        interpretations.forEach((id, option) -> mustBeOnOffer(revision, id, option));
        return new RubricPin(
                revision.id(), revision.edition(), revision.version(), revision.rubricDigest(), interpretations);
    }

    private static void mustBeOnOffer(InstalledRubric revision, String id, String option) {
        boolean offered = revision.rubric().interpretations().stream()
                .filter(interpretation -> interpretation.id().equals(id))
                .flatMap(interpretation -> interpretation.options().stream())
                .anyMatch(known -> known.id().equals(option));
        if (!offered) {
            throw new Invalid(id, Message.of("campaign.reading-unknown", id, option));
        }
    }

    /** Returns the first eight characters of the digest (核对码), as pages and paper show it. */
    public String shortDigest() {
        int start = rubricDigest.indexOf(':') + 1;
        return rubricDigest.substring(start, start + 8);
    }
}
