package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;

/** 高于80%的得2分，高于85%的得5分: points by the band a percentage lies in. */
final class BandPhrase {
    private static final Pattern BAND = Pattern.compile(
            "(高于|超过|大于|不低于|不少于|达到|达)?" + Phrases.FIGURE + "%(及以上|以上)?的?,?(?:得|加|计)" + Phrases.FIGURE + "分");
    private static final Pattern PERCENT = Pattern.compile("\\d%");
    private static final Set<String> STRICT = Set.of("高于", "超过", "大于");

    /** A bound and what it gives. */
    private record Step(BigDecimal bound, boolean isStrict, BigDecimal points) {
        Value band() {
            return RuleDraft.fields(
                    isStrict ? "above" : "atLeast", RuleDraft.figure(bound), "points", RuleDraft.figure(points));
        }
    }

    private BandPhrase() {}

    static Optional<RuleDraft> read(Standard standard, BigDecimal max) {
        String whole = standard.complete();
        List<MatchResult> found = Phrases.all(BAND, whole);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean hasMore = Phrases.leavesPoints(whole, max, BAND)
                || PERCENT.matcher(BAND.matcher(whole).replaceAll("")).find();
        boolean isBoundless = found.stream().anyMatch(band -> band.group(1) == null && band.group(3) == null);
        if (hasMore || isBoundless) {
            return Optional.of(RuleDraft.doubtful("table.doubt-figures"));
        }
        List<Step> steps = new ArrayList<>(found.stream().map(BandPhrase::step).toList());
        steps.sort(Comparator.comparing(Step::bound));
        List<BigDecimal> points = steps.stream().map(Step::points).toList();
        if (!Phrases.isRising(points)
                || !Phrases.isRising(steps.stream().map(Step::bound).toList())) {
            return Optional.of(RuleDraft.doubtful("table.doubt-order"));
        }
        BigDecimal most = points.get(points.size() - 1);
        if (most.compareTo(max) != 0) {
            return Optional.of(RuleDraft.doubtful("table.doubt-maximum", most.toPlainString(), max.toPlainString()));
        }
        List<Value> bands = new ArrayList<>();
        steps.forEach(step -> bands.add(0, step.band()));
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("unit", Value.text("percent"));
        fields.put("bands", new Value.Items(bands));
        return Optional.of(RuleDraft.certain("bands", fields));
    }

    private static Step step(MatchResult band) {
        boolean isStrict = band.group(1) != null && STRICT.contains(band.group(1)) && band.group(3) == null;
        return new Step(Phrases.figure(band.group(2)), isStrict, Phrases.figure(band.group(4)));
    }
}
