package org.hongping.proof.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheets of the members of the bodies that score. */
final class Members {
    private final Map<String, List<String>> bodies;
    private final List<Member> all = new ArrayList<>();
    private final List<Member> heard = new ArrayList<>();

    /** One of them: whom for, who, and what is said. */
    private record Member(String body, Optional<String> party, String name, Map<String, Object> answers) {
        static Member of(Answer sheet) {
            return new Member(
                    sheet.text("assessor").orElseThrow(),
                    sheet.text("party"),
                    sheet.text("member").orElseThrow(),
                    Answer.of(sheet.fields().get("answers")).orElseThrow().fields());
        }

        boolean isAuthorOf(Member other) {
            return body.equals(other.body) && party.equals(other.party) && name.equals(other.name);
        }
    }

    Members(Table table, Sheet sheet) {
        bodies = table.bodies();
        sheet.list("sheets").forEach(one -> all.add(Member.of(one)));
        for (Member one : all) {
            if (isOfItsBody(one) && all.stream().filter(one::isAuthorOf).count() == 1) {
                heard.add(one);
            }
        }
    }

    private boolean isOfItsBody(Member one) {
        List<String> parties = bodies.get(one.body());
        if (parties == null) {
            return false;
        }
        return parties.isEmpty()
                ? one.party().isEmpty()
                : one.party().filter(parties::contains).isPresent();
    }

    boolean areAllHeard() {
        return heard.size() == all.size();
    }

    boolean name(String code) {
        return all.stream().anyMatch(one -> one.answers().containsKey(code));
    }

    boolean areHeardOn(String code) {
        return heard.stream().anyMatch(one -> one.answers().containsKey(code));
    }

    /** Returns whether one who is heard says something else of a heading than that it does not apply. */
    boolean sayMoreThanExcuse(String code) {
        return heard.stream()
                .map(Member::answers)
                .anyMatch(said -> said.containsKey(code) && !Marks.isExcuse(said.get(code)));
    }

    List<String> codes() {
        return heard.stream().flatMap(one -> one.answers().keySet().stream()).toList();
    }

    /** Returns whether whoever speaks of a heading, or of a line below it, says that it does not apply as a whole. */
    boolean excuse(Section section) {
        Set<String> below = section.allRows().stream().map(Row::code).collect(Collectors.toSet());
        if (below.stream().anyMatch(this::name)) {
            return false;
        }
        for (Member one : heard) {
            boolean theirs =
                    section.allRows().stream().allMatch(row -> row.body().equals(one.body()));
            Object said = one.answers().get(section.code());
            if (one.answers().containsKey(section.code()) && !(theirs && Marks.isExcuse(said))) {
                return false;
            }
        }
        return true;
    }

    /** Marks one by one, then takes the mean within each party, then across the parties. */
    Mark mark(Row row, Function<Object, Mark> marking) {
        Map<String, List<Fraction>> parties = new TreeMap<>();
        List<Mark> marks = new ArrayList<>();
        for (Member one : heard) {
            if (one.answers().containsKey(row.code())) {
                Mark mark = one.body().equals(row.body())
                        ? marking.apply(one.answers().get(row.code()))
                        : Mark.REFUSED;
                marks.add(mark);
                List<Fraction> party = parties.computeIfAbsent(one.party().orElse(""), name -> new ArrayList<>());
                mark.points().ifPresent(party::add);
            }
        }
        int expected = Math.max(1, bodies.get(row.body()).size());
        return together(marks, parties, expected);
    }

    private static Mark together(List<Mark> marks, Map<String, List<Fraction>> parties, int expected) {
        if (marks.stream().anyMatch(mark -> mark.is(Standing.REFUSED))) {
            return Mark.REFUSED;
        }
        long excused = marks.stream().filter(mark -> mark.is(Standing.EXCUSED)).count();
        if (excused > 0 && excused < marks.size()) {
            return Mark.REFUSED;
        }
        if (parties.size() < expected || marks.stream().anyMatch(mark -> mark.is(Standing.MISSING))) {
            return Mark.MISSING;
        }
        return excused > 0
                ? Mark.EXCUSED
                : Mark.of(mean(parties.values().stream().map(Members::mean).toList()));
    }

    private static Fraction mean(List<Fraction> figures) {
        Fraction sum = Fraction.ZERO;
        for (Fraction figure : figures) {
            sum = sum.plus(figure);
        }
        return sum.dividedBy(Fraction.of(figures.size()));
    }
}
