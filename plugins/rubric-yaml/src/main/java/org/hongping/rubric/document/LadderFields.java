package org.hongping.rubric.document;

import java.util.Optional;
import org.hongping.rubric.Band;
import org.hongping.rubric.Check;
import org.hongping.rubric.EntryItem;
import org.hongping.rubric.Level;
import org.hongping.rubric.StatusAnswer;
import org.hongping.rubric.Tier;
import org.hongping.rubric.Value;

/** The rows of rules: checks, tiers, levels, bands, sorts of entries, statuses. */
final class LadderFields {
    private LadderFields() {}

    static Check countedCheck(FieldReader fields) {
        return Check.of(fields.text("id"), fields.text("label"));
    }

    static Check pricedCheck(FieldReader fields) {
        return new Check(fields.text("id"), fields.text("label"), Optional.of(fields.figure("points")));
    }

    static Value write(Check check) {
        return new FieldWriter()
                .text("id", check.id())
                .text("label", check.label())
                .figure("points", check.points())
                .done();
    }

    static Tier tier(FieldReader fields) {
        return new Tier(fields.count("atLeast", 1), fields.figure("points"), fields.textIf("requires"));
    }

    static Value write(Tier tier) {
        return new FieldWriter()
                .count("atLeast", tier.atLeast())
                .figure("points", tier.points())
                .text("requires", tier.requires())
                .done();
    }

    static Level level(FieldReader fields) {
        PointRange points = PointRange.read(fields);
        return new Level(fields.text("id"), fields.text("label"), points.from(), points.to());
    }

    static Value write(Level level) {
        FieldWriter fields = new FieldWriter().text("id", level.id()).text("label", level.label());
        return new PointRange(level.from(), level.to()).writeTo(fields).done();
    }

    static Band band(FieldReader fields) {
        return new Band(
                fields.figureIf("above"),
                fields.figureIf("atLeast"),
                fields.figureIf("atMost"),
                fields.figureIf("below"),
                fields.figure("points"));
    }

    static Value write(Band band) {
        return new FieldWriter()
                .figure("above", band.above())
                .figure("atLeast", band.atLeast())
                .figure("atMost", band.atMost())
                .figure("below", band.below())
                .figure("points", band.points())
                .done();
    }

    static EntryItem entryItem(FieldReader fields) {
        PointRange points = PointRange.read(fields);
        return new EntryItem(
                fields.text("id"),
                fields.text("label"),
                points.from(),
                points.to(),
                fields.word("takes", "away", "nothing"),
                fields.figureIf("cap"),
                fields.countIf("validMonths", 1));
    }

    static Value write(EntryItem item) {
        FieldWriter fields = new FieldWriter().text("id", item.id()).text("label", item.label());
        return new PointRange(item.from(), item.to())
                .writeTo(fields)
                .wordIf("takes", "away", item.takesAway())
                .figure("cap", item.cap())
                .count("validMonths", item.validMonths())
                .done();
    }

    static StatusAnswer.Standing standing(FieldReader fields) {
        return new StatusAnswer.Standing(fields.text("id"), fields.figureIf("points"), fields.textIf("justification"));
    }

    static Value write(StatusAnswer.Standing standing) {
        return new FieldWriter()
                .text("id", standing.id())
                .figure("points", standing.points())
                .text("justification", standing.justification())
                .done();
    }
}
