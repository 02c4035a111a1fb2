package org.hongping.proof.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.proof.naive.Row;
import org.hongping.proof.naive.Satisfaction;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Table;

/**
 * What one voice, or several members of several bodies, say of the lines.
 *
 * @param dice chance
 * @param temper how
 */
record Voices(Dice dice, Temper temper) {

    Map<String, Object> one(List<Row> rows) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (Row row : rows) {
            boolean asked = !(row.form() instanceof Satisfaction) || dice.chance(4);
            if (asked && !dice.chance(temper.silent())) {
                said.put(row.code(), answer(row));
            }
        }
        return said;
    }

    Object answer(Row row) {
        Answers answers = new Answers(dice, temper.best(), temper.beyond());
        boolean excusable = row.terms().contains(Row.Term.EXCUSABLE);
        if (excusable ? dice.chance(temper.excused()) : dice.chanceInAThousand(temper.spoiled())) {
            return Map.of("notApplicable", "没有此类情形");
        }
        Map<String, Object> answer = new LinkedHashMap<>(answers.to(row.form()));
        boolean overridable = row.terms().contains(Row.Term.OVERRIDABLE);
        if (overridable ? dice.chance(temper.overridden()) : dice.chanceInAThousand(temper.spoiled())) {
            if (dice.chance(80)) {
                answer.clear();
            }
            answer.put("points", answers.points(BigDecimal.ZERO, Answers.decimal(row.max())));
            answer.put("reason", "现场核定");
        }
        if (dice.chance(row.terms().contains(Row.Term.REASONED) ? 98 : 10)) {
            answer.put("reason", dice.chance(97) ? "依据现场记录" : "　");
        }
        return dice.chance(temper.spoiled()) ? new Spoiler(dice).spoilt(answer) : answer;
    }

    /** Returns the sheets of some bodies; a joint body has members of each party, or of all but one. */
    List<Object> members(Table table, List<Section> sections) {
        List<Object> sheets = new ArrayList<>();
        List<Row> rows =
                sections.stream().flatMap(section -> section.allRows().stream()).toList();
        List<Section> excusable = sections.stream()
                .flatMap(section -> section.allSections().stream())
                .filter(section -> section.excusable() && dice.chanceInAThousand(temper.excused()))
                .toList();
        table.bodies().forEach((body, parties) -> {
            List<Row> theirs = rows.stream()
                    .filter(row -> row.body().equals(body) && !(row.form() instanceof Satisfaction) && dice.chance(70))
                    .toList();
            if (dice.chance(70)) {
                List<String> each = parties.isEmpty() ? List.of("") : parties;
                each.forEach(party -> sheets.addAll(party(body, party, theirs, excusable)));
            }
        });
        if (dice.chance(5) && !sheets.isEmpty()) {
            sheets.add(dice.upTo(sheets.size()), strange(table, rows));
        }
        return sheets;
    }

    private List<Object> party(String body, String party, List<Row> rows, List<Section> excusable) {
        List<Object> sheets = new ArrayList<>();
        int members = dice.chance(3) ? 0 : 1 + dice.upTo(2);
        for (int member = 1; member <= members; member++) {
            Map<String, Object> said = one(rows);
            excusable.forEach(section -> excuse(section, said));
            sheets.add(sheet(body, party, body + party + member, said));
        }
        return sheets;
    }

    /** Returns whether a section is said not to apply, which now and then it may not be. */
    boolean excuses(Section section) {
        return dice.chanceInAThousand(section.excusable() ? 5 * temper.excused() : temper.spoiled() / 5);
    }

    /** Says that a section does not apply; now and then scores a line of it all the same, or leaves it to others. */
    void excuse(Section section, Map<String, Object> said) {
        if (dice.chance(3)) {
            return;
        }
        said.put(
                section.code(),
                dice.chanceInAThousand(5 * temper.spoiled())
                        ? dice.oneOf(Map.of("points", BigDecimal.ONE), "x", Map.of())
                        : Map.of("notApplicable", "不属其职责"));
        if (!dice.chance(3)) {
            section.allRows().forEach(row -> said.remove(row.code()));
        }
    }

    /** A sheet of nobody known, of somebody heard before, or about lines of others. */
    private Object strange(Table table, List<Row> rows) {
        String body = dice.oneOf("jury", dice.one(List.copyOf(table.bodies().keySet())));
        String party = dice.oneOf("", "", "street", "city");
        return sheet(body, party, dice.oneOf(body + party + "1", "x"), one(List.of(dice.one(rows), dice.one(rows))));
    }

    private static Map<String, Object> sheet(String body, String party, String member, Map<String, Object> answers) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("assessor", body);
        if (!party.isEmpty()) {
            sheet.put("party", party);
        }
        sheet.put("member", member);
        sheet.put("answers", answers);
        return sheet;
    }
}
