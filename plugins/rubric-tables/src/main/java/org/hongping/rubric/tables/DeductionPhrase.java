package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;

/** 每发现一次扣1分，扣完为止: the maximum less so much for each, as bands of how many there were. */
final class DeductionPhrase {
    private static final Pattern DEDUCTION = Pattern.compile(
            "每(?:发现|发生|出现|有|缺|少)?[一1]?" + Phrases.UNIT + "[^\\d,;。]{0,12}?扣" + Phrases.FIGURE + "分(?:,?扣完为止)?");
    /** More bands than that nobody would want to read. */
    private static final int MOST = 20;

    private DeductionPhrase() {}

    static Optional<RuleDraft> read(Standard standard, BigDecimal max) {
        String whole = standard.complete();
        List<MatchResult> found = Phrases.all(DEDUCTION, whole);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal each = Phrases.figure(found.get(0).group(2));
        boolean isClear = found.size() == 1 && !Phrases.leavesPoints(whole, max, DEDUCTION) && each.signum() > 0;
        if (!isClear || max.remainder(each).signum() != 0 || max.divide(each).intValueExact() > MOST) {
            return Optional.of(RuleDraft.doubtful("table.doubt-deduction"));
        }
        List<Value> bands = new ArrayList<>();
        for (BigDecimal left = max; left.signum() > 0; left = left.subtract(each)) {
            bands.add(RuleDraft.fields(
                    "atMost", Value.figure(Integer.toString(bands.size())), "points", RuleDraft.figure(left)));
        }
        return Optional.of(RuleDraft.certain("bands", "bands", bands));
    }
}
