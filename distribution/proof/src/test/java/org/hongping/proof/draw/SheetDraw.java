package org.hongping.proof.draw;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.proof.naive.Fraction;
import org.hongping.proof.naive.Gate;
import org.hongping.proof.naive.Row;
import org.hongping.proof.naive.Satisfaction;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Draws whole sheets of one table. */
public final class SheetDraw {
    private final Table table;
    private final Set<String> asked = new TreeSet<>();

    /** Draws sheets of a table. */
    public SheetDraw(Table table) {
        this.table = table;
        for (Gate gate : table.gates(new Sheet(Map.of()), false)) {
            asked.add(gate.id());
        }
        asked.removeAll(table.gatesNobodyAnswers());
    }

    /** Returns the sheet that belongs to a seed. */
    public Sheet draw(long seed) {
        Dice dice = new Dice(seed);
        Temper temper = Temper.of(dice);
        LocalDate asOf = Circumstances.day(dice);
        Circumstances around = new Circumstances(dice, table, asOf);
        Map<String, Object> sheet = new LinkedHashMap<>();
        put(sheet, "interpretations", around.readings());
        put(sheet, "input", around.inputs());
        put(sheet, "facts", around.facts());
        put(sheet, "gates", around.gates(asked));
        List<Section> sections = present(new Sheet(sheet), dice);
        Voices voices = new Voices(dice, temper);
        List<Row> rows =
                sections.stream().flatMap(section -> section.allRows().stream()).toList();
        Map<String, Object> answers = voices.one(rows);
        excuse(sections, answers, voices);
        sheet.put("answers", answers);
        if (dice.chance(30)) {
            sheet.put("sheets", voices.members(table, sections));
        }
        if (table.hasSurvey() && !dice.chance(temper.silent())) {
            List<Row> questions = rows.stream()
                    .filter(row -> row.form() instanceof Satisfaction && !answers.containsKey(row.code()))
                    .toList();
            sheet.put("survey", new Residents(dice, temper).survey(questions));
        }
        if (!table.deductions().isEmpty()) {
            sheet.put("deductions", new Incidents(dice, asOf).drawn(table.deductions()));
        }
        if (dice.chanceInAThousand(20)) {
            oddity(sheet, dice);
        }
        boolean graded = !table.grades(Optional.of(Fraction.ZERO)).isEmpty();
        return graded && dice.chance(50)
                ? new Nudge(dice, table).towardsABound(new Sheet(sheet), rows)
                : new Sheet(sheet);
    }

    private static void put(Map<String, Object> sheet, String part, Map<String, Object> content) {
        if (!content.isEmpty()) {
            sheet.put(part, content);
        }
    }

    /** Most people leave out what is not on their sheet. */
    private List<Section> present(Sheet sheet, Dice dice) {
        boolean everything = dice.chance(3);
        return table.sections(sheet).stream()
                .filter(section -> everything || table.isOn(section, sheet).orElse(true))
                .toList();
    }

    private static void excuse(List<Section> sections, Map<String, Object> answers, Voices voices) {
        for (Section top : sections) {
            for (Section section : top.allSections()) {
                if (voices.excuses(section)) {
                    voices.excuse(section, answers);
                }
            }
        }
    }

    private static void oddity(Map<String, Object> sheet, Dice dice) {
        switch (dice.upTo(7)) {
            case 0 -> sheet.put("remarks", "x");
            case 1 -> with(sheet, "answers", "9.9.9", Map.of("points", BigDecimal.ONE));
            case 2 -> with(sheet, "facts", "moon.phase", BigDecimal.ONE);
            case 3 -> with(sheet, "input", "weather", "fine");
            case 4 -> with(sheet, "gates", dice.oneOf("weather", "credit", "project-filed"), false);
            case 5 -> with(sheet, "interpretations", dice.oneOf("xx.none", "cd.credit-b"), "other");
            case 6 -> sheet.put("deductions", new ArrayList<>(List.of(Map.of("item", "lateness"))));
            default -> sheet.put("survey", new LinkedHashMap<>(Map.of("means", Map.of())));
        }
    }

    private static void with(Map<String, Object> sheet, String part, String name, Object value) {
        Map<String, Object> content = new LinkedHashMap<>(new Sheet(sheet).part(part));
        content.put(name, value);
        sheet.put(part, content);
    }
}
