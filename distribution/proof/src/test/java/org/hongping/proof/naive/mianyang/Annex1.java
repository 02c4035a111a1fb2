package org.hongping.proof.naive.mianyang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.proof.naive.Fraction;
import org.hongping.proof.naive.Gate;
import org.hongping.proof.naive.Questions;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Annex 1: demonstration enterprises. */
public final class Annex1 implements Table {
    private static final Set<String> REFUSALS = Set.of("declines", "meetings", "tasks");

    private static final List<Section> SECTIONS = Outline.of("30", "20", "20", "15", "15");

    @Override
    public String id() {
        return "mianyang.enterprise";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return SECTIONS;
    }

    @Override
    public List<Gate> gates(Sheet sheet, boolean somethingExcused) {
        Questions people = new Questions(sheet);
        return List.of(
                people.yesOrNo("no-organisation"),
                people.ticks("party-activity", false, REFUSALS),
                people.since("safety-accident", Questions::twoYearsBefore),
                people.since("labour", Questions::startOfYear),
                people.since("abnormal-list", Questions::startOfYear),
                Gate.bars("credit", badCredit(sheet)),
                Gate.bars(
                        "project-conferred",
                        sheet.figure("enterprise.projectsConferredThisYear")
                                .map(won -> won.compareTo(Fraction.of(1)) < 0)));
    }

    /** B bars, and so does all below it. */
    private static Optional<Boolean> badCredit(Sheet sheet) {
        return sheet.isNone("enterprise.creditGrade")
                ? Optional.of(false)
                : sheet.text("enterprise.creditGrade")
                        .map(grade -> !Set.of("A++", "A+", "A").contains(grade));
    }

    @Override
    public Set<String> gatesNobodyAnswers() {
        return Set.of("credit", "project-conferred");
    }

    @Override
    public Map<String, Set<String>> ticks() {
        return Map.of("party-activity", REFUSALS);
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("asOf", Set.of());
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("enterprise.creditGrade", "text", "enterprise.projectsConferredThisYear", "figure");
    }
}
