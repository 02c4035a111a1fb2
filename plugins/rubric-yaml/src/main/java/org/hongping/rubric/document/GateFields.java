package org.hongping.rubric.document;

import java.util.Optional;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Value;
import org.hongping.rubric.Window;

/** Gates and the windows they look back over. */
final class GateFields {
    private GateFields() {}

    static Gate read(FieldReader fields) {
        return new Gate(
                fields.text("id"),
                fields.text("label"),
                fields.oneIf("source", SourceFields::read),
                fields.choice("at", Gate.Stage.FILING),
                fields.choice("effect", Gate.Effect.BAR),
                fields.expressionIf("when"),
                fields.list("checks", LadderFields::countedCheck),
                fields.choice("combine", Gate.Combine.ANY),
                fields.oneIf("window", GateFields::window));
    }

    private static Window window(FieldReader fields) {
        Optional<Integer> months = fields.countIf("months", 1);
        Optional<Integer> years = fields.countIf("calendarYears", 1);
        if (months.isPresent() == years.isPresent()) {
            fields.error("finding.window");
        }
        return months.map(length -> new Window(Window.Unit.MONTHS, length))
                .orElseGet(() -> new Window(Window.Unit.CALENDAR_YEARS, years.orElse(1)));
    }

    static Value write(Gate gate) {
        return new FieldWriter()
                .text("id", gate.id())
                .text("label", gate.label())
                .one("source", gate.source(), SourceFields::write)
                .wordUnless("at", Gate.Stage.FILING, gate.at())
                .wordUnless("effect", Gate.Effect.BAR, gate.effect())
                .expression("when", gate.when())
                .list("checks", gate.checks(), LadderFields::write)
                .wordUnless("combine", Gate.Combine.ANY, gate.combine())
                .one("window", gate.window(), GateFields::write)
                .done();
    }

    private static Value write(Window window) {
        String unit = window.unit() == Window.Unit.MONTHS ? "months" : "calendarYears";
        return new FieldWriter().count(unit, window.length()).done();
    }
}
