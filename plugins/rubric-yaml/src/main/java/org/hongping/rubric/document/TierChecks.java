package org.hongping.rubric.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.rubric.Check;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Tier;

/** The ladder of a {@link CountTiers}: it rises, can be climbed to its end, and requires what is declared. */
final class TierChecks {
    private final String code;
    private final CountTiers rule;
    private final Marks here;
    private final Findings findings;

    TierChecks(String code, CountTiers rule, Marks here, Findings findings) {
        this.code = code;
        this.rule = rule;
        this.here = here;
        this.findings = findings;
    }

    void check() {
        for (int index = 0; index < rule.tiers().size(); index++) {
            Marks where = here.field("tiers").item(index);
            Tier tier = rule.tiers().get(index);
            if (index > 0 && !rises(rule.tiers().get(index - 1), tier)) {
                findings.error(
                        where.place(),
                        "finding.tiers-not-rising",
                        code,
                        String.valueOf(tier.atLeast()),
                        tier.points().toPlainString());
            }
            reachable(tier, where);
            required(tier, where);
        }
        unusedConditions();
    }

    /** Points rise strictly, and so does the count, except where a tier adds a condition to the one before. */
    private static boolean rises(Tier before, Tier tier) {
        boolean addsCondition = tier.requires().isPresent() && !tier.requires().equals(before.requires());
        int steps = Integer.compare(tier.atLeast(), before.atLeast());
        return tier.points().compareTo(before.points()) > 0 && (steps > 0 || (steps == 0 && addsCondition));
    }

    private void reachable(Tier tier, Marks where) {
        int checks = rule.checks().size();
        if (checks > 0 && tier.atLeast() > checks) {
            findings.error(
                    where.field("atLeast").place(),
                    "finding.tier-out-of-reach",
                    code,
                    String.valueOf(tier.atLeast()),
                    String.valueOf(checks));
        }
    }

    private void required(Tier tier, Marks where) {
        List<String> known = rule.conditions().stream().map(Check::id).toList();
        tier.requires()
                .filter(id -> !known.contains(id))
                .ifPresent(id -> findings.error(
                        where.field("requires").place(), "finding.tier-requires", code, id, String.join(", ", known)));
    }

    private void unusedConditions() {
        Set<String> used =
                rule.tiers().stream().flatMap(tier -> tier.requires().stream()).collect(Collectors.toSet());
        for (int index = 0; index < rule.conditions().size(); index++) {
            String id = rule.conditions().get(index).id();
            if (!used.contains(id)) {
                findings.warning(here.field("conditions").item(index).place(), "finding.condition-unused", code, id);
            }
        }
    }
}
