package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;

/** Adds up lines and compares with what the table says. */
final class DraftSums {
    private final ReadTable table;
    private final Findings findings;
    private final List<BigDecimal> sums = new ArrayList<>();

    DraftSums(ReadTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
        for (int section = 0; section < table.sections().size(); section++) {
            int its = section;
            sums.add(table.rows().stream()
                    .filter(row -> row.section() == its)
                    .map(SourceRow::points)
                    .flatMap(Optional::stream)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    BigDecimal base() {
        return sum(false, false);
    }

    BigDecimal bonus() {
        return sum(true, false);
    }

    /** Returns the cap of a bonus section: what the table says it gives, where lines reach it. */
    Optional<BigDecimal> cap(int section) {
        return table.sections().get(section).points().filter(points -> points.compareTo(sums.get(section)) <= 0);
    }

    /** Returns what the document is to be checked against: what the table says, where it says it. */
    Value expected() {
        Value base = RuleDraft.figure(sum(false, true));
        return table.sections().stream().anyMatch(SectionHead::isBonus)
                ? RuleDraft.fields("base", base, "bonus", RuleDraft.figure(sum(true, true)))
                : RuleDraft.fields("base", base);
    }

    private BigDecimal sum(boolean isBonus, boolean asPrinted) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int section = 0; section < sums.size(); section++) {
            SectionHead head = table.sections().get(section);
            if (head.isBonus() == isBonus) {
                BigDecimal reckoned = isBonus ? cap(section).orElse(sums.get(section)) : sums.get(section);
                sum = sum.add(asPrinted ? head.points().orElse(reckoned) : reckoned);
            }
        }
        return sum;
    }

    void check() {
        for (int section = 0; section < sums.size(); section++) {
            SectionHead head = table.sections().get(section);
            BigDecimal sum = sums.get(section);
            if (head.points().isPresent() && head.points().get().compareTo(sum) != 0) {
                findings.warning(
                        Optional.empty(),
                        "table.draft-section-sum",
                        head.name(),
                        head.points().get().toPlainString(),
                        sum.toPlainString());
            }
        }
        BigDecimal base = base();
        BigDecimal all = base.add(bonus());
        table.total()
                .filter(total -> total.compareTo(base) != 0 && total.compareTo(all) != 0)
                .ifPresent(total -> findings.warning(
                        Optional.empty(),
                        "table.draft-total",
                        total.toPlainString(),
                        base.toPlainString(),
                        bonus().toPlainString()));
    }
}
