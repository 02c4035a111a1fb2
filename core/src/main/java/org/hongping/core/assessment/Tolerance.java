package org.hongping.core.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.hongping.core.web.Version;
import org.hongping.rubric.AssessorGroup;
import org.hongping.rubric.Rubric;

/**
 * By how many points members may differ on a line before they must talk again (分差复议): as the rubric says, and where it
 * says nothing, as the campaign does.
 *
 * @param rubric what the rubric says for each body
 * @param campaign what the campaign says for bodies the rubric leaves open, in points above 0; empty for no limit
 */
public record Tolerance(Rubric rubric, Optional<BigDecimal> campaign) {
    /** Returns what a body tolerates; empty for no limit. */
    public Optional<BigDecimal> of(String body) {
        return rubric.assessors().stream()
                .filter(group -> group.id().equals(body))
                .findFirst()
                .flatMap(AssessorGroup::tolerance)
                .or(() -> campaign);
    }

    /** Says whether the rubric leaves it open for any body, so that the campaign has a say. */
    public boolean isOpen() {
        return rubric.assessors().stream().anyMatch(group -> group.tolerance().isEmpty());
    }

    /** Returns the version of what the campaign says. */
    public Version version() {
        return Version.ofContent(campaign.map(BigDecimal::toPlainString).orElse(""));
    }
}
