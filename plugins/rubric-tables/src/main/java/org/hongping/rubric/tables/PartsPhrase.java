package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.rubric.Value;

/** 1.…得2分；2.…（已申请得2分，已担任得4分）: numbered items, each scored by its own words, added up. */
final class PartsPhrase {
    private static final Pattern OWN = Pattern.compile("得" + Phrases.FIGURE + "分");
    private static final Pattern BRACKETED = Pattern.compile("\\((?:满分)?" + Phrases.FIGURE + "分\\)");
    private static final Pattern ANY = Pattern.compile(Phrases.FIGURE + "分");

    /** An item, its most points and how it gives them. */
    private record Part(String label, BigDecimal max, boolean isAllOrNothing, RuleDraft draft) {}

    private PartsPhrase() {}

    static Optional<RuleDraft> read(Standard standard, BigDecimal max) {
        if (standard.items().size() < 2 || !Phrases.hasPoints(standard.whole())) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (String item : standard.items()) {
            Optional<Part> part = part(item);
            if (part.isEmpty()) {
                return Optional.of(RuleDraft.doubtful("table.doubt-part", Plain.label(item)));
            }
            parts.add(part.get());
        }
        if (standard.hasStray() || Phrases.hasPoints(Phrases.withoutCap("(" + standard.tail() + ")", max))) {
            return Optional.of(RuleDraft.doubtful("table.doubt-figures"));
        }
        BigDecimal sum = parts.stream().map(Part::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isCapped = sum.compareTo(max) > 0 && Phrases.hasCapAt("(" + standard.tail() + ")", max);
        return Optional.of(
                sum.compareTo(max) == 0 || isCapped
                        ? draft(parts)
                        : RuleDraft.doubtful("table.doubt-maximum", sum.toPlainString(), max.toPlainString()));
    }

    private static Optional<Part> part(String item) {
        List<BigDecimal> figures = Phrases.all(ANY, item).stream()
                .map(found -> Phrases.figure(found.group(1)))
                .toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Matcher bracketed = BRACKETED.matcher(item);
        if (figures.size() == 1 && bracketed.find()) {
            return Optional.of(new Part(Plain.label(item), figures.get(0), false, RuleDraft.judgement()));
        }
        if (figures.size() == 1 && OWN.matcher(item).find() && !item.contains("每") && !item.contains("%")) {
            return Optional.of(new Part(Plain.label(item), figures.get(0), true, RuleDraft.judgement()));
        }
        BigDecimal most = figures.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        RuleDraft draft = RulePhrases.single(Standard.of(Plain.withoutNumber(item)), most);
        return draft.isCertain() ? Optional.of(new Part(Plain.label(item), most, false, draft)) : Optional.empty();
    }

    private static RuleDraft draft(List<Part> parts) {
        List<Value> items = new ArrayList<>();
        boolean isChecklist = parts.stream().allMatch(Part::isAllOrNothing);
        for (Part part : parts) {
            Value id = Value.text(Phrases.id(items.size()));
            items.add(isChecklist ? check(id, part) : composed(id, part));
        }
        return isChecklist
                ? RuleDraft.certain("checklist", "checks", items)
                : RuleDraft.certain("composite", "parts", items);
    }

    private static Value check(Value id, Part part) {
        return RuleDraft.fields("id", id, "label", Value.text(part.label()), "points", RuleDraft.figure(part.max()));
    }

    private static Value composed(Value id, Part part) {
        Value rule = part.isAllOrNothing()
                ? RuleDraft.certain("checklist", "checks", List.of(check(Value.text("a"), part)))
                        .rule()
                : part.draft().rule();
        return RuleDraft.fields(
                "id", id, "label", Value.text(part.label()), "max", RuleDraft.figure(part.max()), "rule", rule);
    }
}
