package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;

/** 每项得2分（最多4分）: points per unit, capped at the maximum. */
final class UnitPhrase {
    private static final Pattern UNIT =
            Pattern.compile("每(\\d+)?" + Phrases.UNIT + "[^\\d,;。扣]{0,8}?(?:得|加|计)" + Phrases.FIGURE + "分");

    private UnitPhrase() {}

    static Optional<RuleDraft> read(Standard standard, BigDecimal max) {
        String whole = standard.complete();
        List<MatchResult> found = Phrases.all(UNIT, whole);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MatchResult unit = found.get(0);
        BigDecimal rate = Phrases.figure(unit.group(3));
        if (found.size() > 1 || Phrases.leavesPoints(whole, max, UNIT)) {
            return Optional.of(RuleDraft.doubtful("table.doubt-figures"));
        }
        if (rate.signum() == 0 || rate.compareTo(max) > 0) {
            return Optional.of(RuleDraft.doubtful("table.doubt-maximum", rate.toPlainString(), max.toPlainString()));
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        Optional.ofNullable(unit.group(1)).ifPresent(size -> fields.put("unit", Value.figure(size)));
        fields.put("rate", RuleDraft.figure(rate));
        fields.put("unitLabel", Value.text(unit.group(2)));
        return Optional.of(RuleDraft.certain("perUnit", fields));
    }
}
