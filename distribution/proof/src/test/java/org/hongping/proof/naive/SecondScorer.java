package org.hongping.proof.naive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Scores a sheet by a table typed from its source. */
public final class SecondScorer {
    private final Table table;
    private final Sheet sheet;
    private final Members members;
    private final Questionnaire survey;
    private final Penalties penalties;

    private SecondScorer(Table table, Sheet sheet) {
        this.table = table;
        this.sheet = sheet;
        this.members = new Members(table, sheet);
        this.survey = new Questionnaire(table, sheet);
        this.penalties = new Penalties(table, sheet);
    }

    /** Returns what a sheet comes to. */
    public static Verdict score(Table table, Sheet sheet) {
        return new SecondScorer(table, sheet).verdict();
    }

    private Verdict verdict() {
        List<Section> sections = table.sections(sheet);
        Reckoning reckoning = new Reckoning(new Marks(sheet, members, survey));
        Fraction base = reckoning.points(sections, false, table, sheet);
        Fraction bonus = reckoning.points(sections, true, table, sheet);
        List<Gate> gates = table.gates(sheet, reckoning.hasExcused());
        boolean kept = isKept(sections, gates);
        boolean complete = !reckoning.isOpen() && kept;
        Fraction raw = base.plus(bonus).minus(penalties.sum());
        Fraction floored = raw.isNegative() ? Fraction.ZERO : raw;
        Map<String, String> figures = new TreeMap<>();
        figures.put("base", base.text());
        figures.put("bonus", bonus.text());
        figures.put("deductions", penalties.sum().text());
        figures.put("rawTotal", complete ? raw.text() : "null");
        figures.put("total", complete ? floored.text() : "null");
        figures.put("partialTotal", floored.text());
        return new Verdict(
                reckoning.lines,
                reckoning.groups,
                figures,
                eligible(gates),
                complete,
                passed(gates),
                grades(complete ? Optional.of(floored) : Optional.empty()),
                reckoning.missing,
                reckoning.problems,
                !kept);
    }

    private boolean isKept(List<Section> sections, List<Gate> gates) {
        return new Declarations(table, sheet).areKept(sections, gates, members)
                && penalties.areSound()
                && survey.isSound(sections)
                && survey.isLargeEnough()
                && gates.stream().noneMatch(Gate::refused);
    }

    private static SortedMap<String, String> passed(List<Gate> gates) {
        SortedMap<String, String> passed = new TreeMap<>();
        for (Gate gate : gates) {
            passed.put(
                    gate.id(), gate.holds().map(holds -> String.valueOf(!holds)).orElse("null"));
        }
        return passed;
    }

    private static String eligible(List<Gate> gates) {
        boolean unknown = false;
        for (Gate gate : gates) {
            if (!gate.flagOnly() && gate.holds().orElse(false)) {
                return "false";
            }
            unknown |= !gate.flagOnly() && gate.holds().isEmpty();
        }
        return unknown ? "null" : "true";
    }

    private SortedMap<String, String> grades(Optional<Fraction> total) {
        SortedMap<String, String> grades = new TreeMap<>();
        table.grades(total).forEach((id, grade) -> grades.put(id, grade.orElse("null")));
        return grades;
    }
}
