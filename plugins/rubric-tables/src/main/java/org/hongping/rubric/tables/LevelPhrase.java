package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;

/** 已申请得2分，已加入得4分，未申请不得分: one of several levels. */
final class LevelPhrase {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*得[^()]*分[^()]*)\\)[。.;]*$");
    private static final Pattern LEVEL = Pattern.compile("([^\\d每]{1,16}?)的?得" + Phrases.FIGURE + "分");
    private static final Pattern NOTHING = Pattern.compile("([^\\d]{1,16}?)的?(?:不得分|得0分)");

    private static final Pattern SEPARATOR = Pattern.compile("[,;。、]");

    private LevelPhrase() {}

    static Optional<RuleDraft> read(Standard standard, BigDecimal max) {
        Matcher brackets = BRACKETS.matcher(standard.complete());
        if (!brackets.find() || Phrases.hasPoints(standard.complete().substring(0, brackets.start()))) {
            return Optional.empty();
        }
        List<Value> levels = new ArrayList<>();
        List<BigDecimal> points = new ArrayList<>();
        String none = Chinese.of("table.draft-none");
        for (String part : SEPARATOR.split(brackets.group(1).replaceAll("[,;。、]+$", ""), -1)) {
            Matcher level = LEVEL.matcher(part);
            Matcher nothing = NOTHING.matcher(part);
            if (nothing.matches()) {
                none = nothing.group(1);
            } else if (level.matches()) {
                BigDecimal its = Phrases.figure(level.group(2));
                points.add(its);
                levels.add(RuleDraft.fields(
                        "id",
                        Value.text(Phrases.id(levels.size())),
                        "label",
                        Value.text(level.group(1)),
                        "points",
                        RuleDraft.figure(its)));
            } else {
                return Optional.empty();
            }
        }
        levels.add(
                0, RuleDraft.fields("id", Value.text("none"), "label", Value.text(none), "points", Value.figure("0")));
        return points.size() < 2 ? Optional.empty() : Optional.of(draft(levels, points, max));
    }

    private static RuleDraft draft(List<Value> levels, List<BigDecimal> points, BigDecimal max) {
        BigDecimal most = points.get(points.size() - 1);
        BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!Phrases.isRising(points)) {
            return RuleDraft.doubtful("table.doubt-order");
        }
        if (sum.compareTo(max) <= 0) {
            return RuleDraft.doubtful("table.doubt-levels-or-sum", sum.toPlainString());
        }
        return most.compareTo(max) == 0
                ? RuleDraft.certain("levels", "levels", levels)
                : RuleDraft.doubtful("table.doubt-maximum", most.toPlainString(), max.toPlainString());
    }
}
