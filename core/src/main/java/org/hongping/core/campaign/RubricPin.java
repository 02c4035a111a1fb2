package org.hongping.core.campaign;

import java.util.Map;
import java.util.TreeMap;
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

    /** Returns the first eight characters of the digest (核对码), as pages and paper show it. */
    public String shortDigest() {
        int start = rubricDigest.indexOf(':') + 1;
        return rubricDigest.substring(start, start + 8);
    }
}
