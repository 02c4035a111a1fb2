package org.hongping.core.offline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.AnswerWriter;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.Desk;
import org.hongping.core.application.Typed;
import org.hongping.core.evidence.Evidence;
import org.hongping.rubric.Criterion;

/**
 * What stands in the workbook of a package that is given out.
 *
 * @param creditCode of the enterprise that files, empty text to be filled in or where none does
 * @param entrant name of who stands, empty text to be filled in
 * @param fields values by id of the field
 * @param answers what would be typed, by answer key
 * @param evidence files by code of the line
 */
record Filled(
        String creditCode,
        String entrant,
        Map<String, String> fields,
        Map<String, Typed> answers,
        Map<String, List<Evidence>> evidence) {
    /** Nothing. */
    static final Filled NOTHING = new Filled("", "", Map.of(), Map.of(), Map.of());

    /** Returns what lies on a desk. */
    static Filled of(Desk desk) {
        Map<String, String> fields = new LinkedHashMap<>();
        desk.dossier().fields().forEach((id, field) -> fields.put(id, field.value()));
        Map<String, Typed> answers = new LinkedHashMap<>();
        for (Criterion line : Criteria.of(desk.rubric())) {
            Optional.ofNullable(desk.dossier().lines().get(line.answerKey()))
                    .ifPresent(said -> answers.put(line.answerKey(), AnswerWriter.write(line, said.answer())));
        }
        return new Filled(
                desk.enterprise()
                        .map(known -> known.details().creditCode().text())
                        .orElse(""),
                named(desk),
                fields,
                answers,
                desk.evidence());
    }

    /** Who can be filed in several places is named with the place. */
    private static String named(Desk desk) {
        return switch (desk.application().entrant().kind()) {
            case ENTERPRISE, PERSON -> desk.entrantName() + "（" + desk.place() + "）";
            case ESTATE, AREA, COMMITTEE -> desk.entrantName();
        };
    }

    /** Returns what stands in a row of the self-assessment. */
    String answer(String key, Input input) {
        String name = input.key().substring(input.key().indexOf(LineInputs.FIELD) + 1);
        Optional<Typed> typed = Optional.ofNullable(answers.get(key));
        int tick = name.indexOf(LineInputs.TICK);
        if (tick < 0) {
            return typed.flatMap(said -> said.one(name)).map(input::shown).orElse("");
        }
        String field = name.substring(0, tick);
        String none = field.substring(0, field.lastIndexOf('.') + 1) + "none";
        return typed.filter(said -> !said.all(field).isEmpty() || said.holds(none, LineInputs.YES))
                .map(said -> input.shown(said.holds(field, name.substring(tick + 1)) ? LineInputs.YES : LineInputs.NO))
                .orElse("");
    }
}
