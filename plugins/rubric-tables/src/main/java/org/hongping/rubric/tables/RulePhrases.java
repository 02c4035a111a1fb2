package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands the usual phrases of scoring sheets. What is not understood to the last figure is left to people. */
final class RulePhrases {
    private static final Pattern THRESHOLD =
            Pattern.compile("\\d+(\\.\\d+)?%|\\d+" + Phrases.UNIT + "|" + Phrases.FIGURE + "分|[一二三四五六七八九十]成");

    private RulePhrases() {}

    static RuleDraft read(Standard standard, BigDecimal max) {
        if (standard.complete().isEmpty()) {
            return RuleDraft.doubtful("table.doubt-empty");
        }
        return TierPhrase.read(standard, max)
                .or(() -> PartsPhrase.read(standard, max))
                .orElseGet(() -> single(standard, max));
    }

    /** Reads what is not made of parts. */
    static RuleDraft single(Standard standard, BigDecimal max) {
        Optional<RuleDraft> read = LevelPhrase.read(standard, max)
                .or(() -> DeductionPhrase.read(standard, max))
                .or(() -> UnitPhrase.read(standard, max))
                .or(() -> BandPhrase.read(standard, max));
        return read.orElseGet(() -> judged(standard));
    }

    private static RuleDraft judged(Standard standard) {
        if (standard.items().size() > 1) {
            return RuleDraft.doubtful(
                    "table.doubt-items", Integer.toString(standard.items().size()));
        }
        return THRESHOLD.matcher(standard.complete()).find()
                ? RuleDraft.doubtful("table.doubt-threshold")
                : RuleDraft.judgement();
    }
}
