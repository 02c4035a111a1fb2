package org.hongping.proof.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The reckoning of the lines and headings of one sheet. */
final class Reckoning {
    final SortedMap<String, String> lines = new TreeMap<>();
    final SortedMap<String, String> groups = new TreeMap<>();
    final SortedSet<String> missing = new TreeSet<>();
    final SortedSet<String> problems = new TreeSet<>();
    private final Marks marks;
    private boolean open;
    private boolean excused;

    /** Above a line: whether its section is on this sheet, whether it was excused as a whole, whether it is a bonus. */
    private record Above(Optional<Boolean> on, boolean excused, boolean bonus) {}

    /** A line, or a heading with all below it. */
    private record Sum(Fraction points, Fraction max, boolean open, boolean excused) {}

    Reckoning(Marks marks) {
        this.marks = marks;
    }

    boolean isOpen() {
        return open;
    }

    boolean hasExcused() {
        return excused;
    }

    /** Returns the points of the base, or of what is on top of it. */
    Fraction points(List<Section> sections, boolean bonus, Table table, Sheet sheet) {
        List<Sum> sums = new ArrayList<>();
        for (Section section : sections) {
            Optional<Boolean> on = table.isOn(section, sheet);
            if (on.equals(Optional.of(false))) {
                section.allRows().stream().filter(marks::isSaid).forEach(row -> problems.add(row.code()));
                section.allSections().stream().filter(marks::isNamed).forEach(one -> problems.add(one.code()));
            } else if (section.bonus() == bonus) {
                sums.add(reckon(section, new Above(on, false, bonus)));
            }
        }
        return scaled(sums, bonus).points();
    }

    private Sum reckon(Section section, Above above) {
        boolean asked = !above.excused() && above.on().isPresent();
        boolean accepted = asked && marks.excuses(section);
        boolean refused = asked && !accepted && marks.isSaid(section);
        Above here = new Above(above.on(), above.excused() || accepted, above.bonus());
        List<Sum> sums = new ArrayList<>();
        section.sections().forEach(below -> sums.add(reckon(below, here)));
        section.rows().forEach(row -> sums.add(reckon(row, here)));
        if (refused || (above.excused() && marks.isMoreThanExcused(section))) {
            problems.add(section.code());
        }
        Sum sum = scaled(sums, above.bonus());
        return entered(section, new Sum(sum.points(), sum.max(), sum.open() || refused, sum.excused() && !refused));
    }

    private Sum entered(Section section, Sum sum) {
        open |= sum.open();
        String standing = sum.excused() ? "notApplicable" : sum.open() ? "missing" : "scored";
        String points = sum.excused() ? "null" : sum.points().text();
        groups.put(section.code(), standing + " " + points + " of " + sum.max().text());
        return sum;
    }

    /** What is left counts for the whole, bonus apart. */
    private static Sum scaled(List<Sum> sums, boolean bonus) {
        Fraction points = Fraction.ZERO;
        Fraction all = Fraction.ZERO;
        Fraction rest = Fraction.ZERO;
        boolean open = false;
        for (Sum sum : sums) {
            all = all.plus(sum.max());
            if (!sum.excused()) {
                rest = rest.plus(sum.max());
                points = points.plus(sum.points());
                open |= sum.open();
            }
        }
        boolean whole = bonus || rest.isZero() || rest.equals(all);
        return new Sum(whole ? points : points.times(all).dividedBy(rest), all, open, rest.isZero());
    }

    private Sum reckon(Row row, Above above) {
        if (above.excused()) {
            if (marks.isSaid(row)) {
                problems.add(row.code());
            }
            return entered(row, Mark.EXCUSED);
        }
        if (above.on().isEmpty()) {
            return entered(row, Mark.UNDETERMINED);
        }
        Mark mark = marks.of(row);
        boolean unclaimed = above.bonus() && mark.is(Standing.MISSING) && !marks.isSaid(row);
        return entered(row, unclaimed ? Mark.UNCLAIMED : mark);
    }

    private Sum entered(Row row, Mark mark) {
        Optional<Fraction> points = mark.points().map(Fraction::roundedToCents);
        lines.put(row.code(), mark.standing().word() + " " + Verdict.text(points));
        if (mark.is(Standing.REFUSED)) {
            problems.add(row.code());
        } else if (mark.standing().isOpen()) {
            missing.add(row.code());
        }
        excused |= mark.is(Standing.EXCUSED);
        return new Sum(points.orElse(Fraction.ZERO), row.max(), mark.standing().isOpen(), mark.is(Standing.EXCUSED));
    }
}
