package org.hongping.rubric.document;

import static net.jqwik.api.Arbitraries.just;
import static org.hongping.rubric.document.Rubrics.any;
import static org.hongping.rubric.document.Rubrics.count;
import static org.hongping.rubric.document.Rubrics.few;
import static org.hongping.rubric.document.Rubrics.figure;
import static org.hongping.rubric.document.Rubrics.some;
import static org.hongping.rubric.document.Rubrics.text;
import static org.hongping.rubric.document.Rubrics.truth;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hongping.rubric.Band;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Check;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Entries;
import org.hongping.rubric.EntryItem;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Level;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Note;
import org.hongping.rubric.Part;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rule;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;
import org.hongping.rubric.Tier;

/** Rules of every kind and shape. */
final class Rules {
    private Rules() {}

    static Arbitrary<Check> countedCheck() {
        return Combinators.combine(text(), text()).as(Check::of);
    }

    static Arbitrary<Rule> rule(int depth) {
        Arbitrary<Rule> simple = Arbitraries.oneOf(
                figure().optional().map(Judgement::new),
                checklist(),
                countTiers(),
                levels(),
                perUnit(),
                bands(),
                proportion(),
                just(new SurveyMean()),
                entries(),
                status(),
                Rubrics.expression().map(Formula::new),
                just(new Note()),
                text().map(CodeHook::new));
        return depth == 0 ? simple : Arbitraries.oneOf(simple, composite(depth - 1));
    }

    private static Arbitrary<Rule> checklist() {
        Arbitrary<Check> priced =
                Combinators.combine(text(), text(), figure().map(Optional::of)).as(Check::new);
        return some(priced).map(Checklist::new);
    }

    private static Arbitrary<Rule> countTiers() {
        Arbitrary<Tier> tier =
                Combinators.combine(count(), figure(), text().optional()).as(Tier::new);
        return Combinators.combine(few(countedCheck()), few(countedCheck()), some(tier))
                .as(CountTiers::new);
    }

    private static Arbitrary<Rule> levels() {
        Arbitrary<Level> level = Combinators.combine(text(), text(), figure(), figure())
                .as((id, label, a, b) -> new Level(id, label, a.min(b), a.max(b)));
        return some(level).map(Levels::new);
    }

    private static Arbitrary<Rule> perUnit() {
        Arbitrary<BigDecimal> unit =
                Arbitraries.oneOf(just(BigDecimal.ONE), figure().filter(size -> size.signum() > 0));
        return Combinators.combine(unit, figure(), text().optional()).as(PerUnit::new);
    }

    private static Arbitrary<Rule> bands() {
        Arbitrary<Optional<BigDecimal>> bound = figure().optional();
        Arbitrary<Band> band =
                Combinators.combine(bound, bound, bound, bound, figure()).as(Band::new);
        return Combinators.combine(some(band), truth(), any(Bands.Reduce.class).optional(), bound)
                .as(Bands::new);
    }

    private static Arbitrary<Rule> proportion() {
        return Combinators.combine(truth(), any(Proportion.ZeroDenominator.class))
                .as(Proportion::new);
    }

    private static Arbitrary<Rule> entries() {
        Arbitrary<EntryItem> item = Combinators.combine(
                        text(), text(), figure(), figure(), truth(), figure().optional(), count().optional())
                .as((id, label, a, b, takes, cap, months) ->
                        new EntryItem(id, label, a.min(b), a.max(b), takes, cap, months));
        return Combinators.combine(some(item), figure().optional()).as(Entries::new);
    }

    private static Arbitrary<Rule> status() {
        Arbitrary<StatusAnswer.Standing> standing = Combinators.combine(
                        Arbitraries.of("met", "unmet", "unknown"), figure().optional(), text().optional())
                .as(StatusAnswer.Standing::new);
        return some(standing).map(StatusAnswer::new);
    }

    private static Arbitrary<Rule> composite(int depth) {
        Arbitrary<Part> part = Combinators.combine(text(), text(), figure().optional(), rule(depth))
                .as(Part::new);
        return Combinators.combine(some(part), any(Composite.Combine.class)).as(Composite::new);
    }
}
