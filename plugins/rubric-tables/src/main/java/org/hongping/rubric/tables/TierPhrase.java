package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;

/** 有1项得2分，2项得4分，3项及以上得8分: tiers by how many of the numbered items there are. */
final class TierPhrase {
    private static final Pattern TIER =
            Pattern.compile("(?<![每\\d.])(?:参与其中|其中)?(?:有|达到|满足|完成|做到)?(\\d{1,2}|[一二两三四五六七八九十])"
                    + "[项类个种条](及以上|以上)?的?,?得?" + Phrases.FIGURE + "分");

    private TierPhrase() {}

    static Optional<RuleDraft> read(Standard standard, BigDecimal max) {
        String scoring = standard.scoring();
        List<MatchResult> found = Phrases.all(TIER, scoring);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> counts = found.stream()
                .map(tier -> BigDecimal.valueOf(Phrases.count(tier.group(1))))
                .toList();
        List<BigDecimal> points =
                found.stream().map(tier -> Phrases.figure(tier.group(3))).toList();
        BigDecimal most = points.get(points.size() - 1);
        int top = counts.get(counts.size() - 1).intValue();
        boolean isOpenAbove = found.get(found.size() - 1).group(2) != null;
        int items = standard.items().size();
        if (Phrases.leavesPoints(scoring, max, TIER)) {
            return Optional.of(RuleDraft.doubtful("table.doubt-figures"));
        }
        if (!Phrases.isRising(counts) || !Phrases.isRising(points)) {
            return Optional.of(RuleDraft.doubtful("table.doubt-order"));
        }
        if (most.compareTo(max) != 0) {
            return Optional.of(RuleDraft.doubtful("table.doubt-maximum", most.toPlainString(), max.toPlainString()));
        }
        if (standard.hasStray()) {
            return Optional.of(RuleDraft.doubtful("table.doubt-unnumbered", Integer.toString(items)));
        }
        if (items < top || (items > top && !isOpenAbove)) {
            return Optional.of(RuleDraft.doubtful("table.doubt-count", Integer.toString(items), Integer.toString(top)));
        }
        return Optional.of(draft(standard, counts, points));
    }

    private static RuleDraft draft(Standard standard, List<BigDecimal> counts, List<BigDecimal> points) {
        List<Value> checks = new ArrayList<>();
        for (String item : standard.items()) {
            checks.add(RuleDraft.fields(
                    "id", Value.text(Phrases.id(checks.size())), "label", Value.text(Plain.label(item))));
        }
        List<Value> tiers = new ArrayList<>();
        for (int index = 0; index < counts.size(); index++) {
            tiers.add(RuleDraft.fields(
                    "atLeast", RuleDraft.figure(counts.get(index)), "points", RuleDraft.figure(points.get(index))));
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("checks", new Value.Items(checks));
        fields.put("tiers", new Value.Items(tiers));
        return RuleDraft.certain("countTiers", fields);
    }
}
