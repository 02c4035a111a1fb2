package org.hongping.rubric.document;

import java.math.BigDecimal;
import org.hongping.rubric.Bands;
import org.hongping.rubric.Checklist;
import org.hongping.rubric.CodeHook;
import org.hongping.rubric.Composite;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Entries;
import org.hongping.rubric.Formula;
import org.hongping.rubric.Judgement;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Note;
import org.hongping.rubric.Part;
import org.hongping.rubric.PerUnit;
import org.hongping.rubric.Proportion;
import org.hongping.rubric.Rule;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.SurveyMean;

/** Reads rules by their kind. */
final class RuleReader {
    private RuleReader() {}

    static Rule read(FieldReader fields) {
        RuleKind kind = fields.choice("kind", RuleKind.class);
        if (!fields.holds("kind", kind.word())) {
            fields.knowing(fields.names());
            return new Note();
        }
        return switch (kind) {
            case JUDGEMENT -> new Judgement(fields.figureIf("step"));
            case CHECKLIST -> new Checklist(fields.filled("checks", LadderFields::pricedCheck));
            case COUNT_TIERS -> countTiers(fields);
            case LEVELS -> new Levels(fields.filled("levels", LadderFields::level));
            case PER_UNIT -> perUnit(fields);
            case BANDS -> bands(fields);
            case PROPORTION -> proportion(fields);
            case SURVEY -> new SurveyMean();
            case ENTRIES -> new Entries(fields.filled("items", LadderFields::entryItem), fields.figureIf("cap"));
            case STATUS -> new StatusAnswer(fields.filled("statuses", LadderFields::standing));
            case COMPOSITE -> composite(fields);
            case FORMULA -> new Formula(fields.expression("expression"));
            case NOTE -> new Note();
            case CODE -> new CodeHook(fields.text("hook"), fields.textIf("bundleDigest"));
        };
    }

    private static Rule countTiers(FieldReader fields) {
        return new CountTiers(
                fields.list("checks", LadderFields::countedCheck),
                fields.list("conditions", LadderFields::countedCheck),
                fields.filled("tiers", LadderFields::tier));
    }

    private static Rule perUnit(FieldReader fields) {
        BigDecimal unit = fields.figureIf("unit").orElse(BigDecimal.ONE);
        if (unit.signum() <= 0) {
            fields.error("finding.unit", unit.toPlainString());
            unit = BigDecimal.ONE;
        }
        return new PerUnit(unit, fields.figure("rate"), fields.textIf("unitLabel"));
    }

    private static Rule bands(FieldReader fields) {
        return new Bands(
                fields.filled("bands", LadderFields::band),
                fields.word("unit", "percent", "number"),
                fields.choiceIf("reduce", Bands.Reduce.class),
                fields.figureIf("noValue"));
    }

    private static Rule proportion(FieldReader fields) {
        return new Proportion(
                fields.word("aboveOne", "full", "refused"),
                fields.choice("zeroDenominator", Proportion.ZeroDenominator.OPEN));
    }

    private static Rule composite(FieldReader fields) {
        return new Composite(fields.filled("parts", RuleReader::part), fields.choice("combine", Composite.Combine.SUM));
    }

    private static Part part(FieldReader fields) {
        return new Part(
                fields.text("id"), fields.text("label"), fields.figureIf("max"), fields.one("rule", RuleReader::read));
    }
}
