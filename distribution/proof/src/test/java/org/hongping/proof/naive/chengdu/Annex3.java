package org.hongping.proof.naive.chengdu;

import static org.hongping.proof.naive.Rows.judged;
import static org.hongping.proof.naive.Rows.levels;
import static org.hongping.proof.naive.Rows.section;
import static org.hongping.proof.naive.Rows.tiers;

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

/** Annex 3: demonstration enterprises. */
public final class Annex3 implements Table {
    private static final Set<String> REFUSALS = Set.of("refuses", "absent", "idle");

    private static final List<Section> SECTIONS = List.of(
            section(
                    "S1",
                    section(
                            "1",
                            judged("1.1", "2"),
                            judged("1.2", "2"),
                            judged("1.3", "2"),
                            judged("1.4", "2"),
                            levels("1.5", "5", "none 0 subdistrict 1 district 3 city 5")),
                    section(
                            "2",
                            judged("2.1", "3"),
                            judged("2.2", "2"),
                            levels("2.3", "5", "none 0 subdistrict 1 district 3 city 5")),
                    section("3", judged("3.1", "2"), judged("3.2", "2"), judged("3.3", "3"))),
            section(
                    "S2",
                    section("4", judged("4.1", "3"), judged("4.2", "2"), judged("4.3", "2")),
                    section("5", judged("5.1", "2"), judged("5.2", "2"), judged("5.3", "2"), judged("5.4", "3")),
                    section("6", judged("6.1", "2"), judged("6.2", "2"))),
            section(
                    "S3",
                    section(
                            "7",
                            judged("7.1", "3"),
                            judged("7.2", "2"),
                            judged("7.3", "2"),
                            judged("7.4", "2"),
                            judged("7.5", "2")),
                    section("8", judged("8.1", "2"), judged("8.2", "2")),
                    section("9", judged("9.1", "3"), judged("9.2", "2"))),
            section(
                    "S4",
                    section(
                            "10",
                            judged("10.1", "2"),
                            levels("10.2", "3", "none 0 a 1 a-plus 2 a-plus-plus 3"),
                            judged("10.3", "2")),
                    section("11", judged("11.1", "2"), judged("11.2", "2")),
                    section("12", levels("12.1", "4", "none 0 subdistrict 1 district 2 city 3 province 4"))),
            section(
                    "S5",
                    section("13", judged("13.1", "4")),
                    section("14", judged("14.1", "2"), judged("14.2", "2"), judged("14.3", "2")),
                    section("15", judged("15.1", "3"), judged("15.2", "2"))),
            section(
                            "S6",
                            section("16", judged("16.1", "3")),
                            section("17", judged("17.1", "3")),
                            section("18", judged("18.1", "3")),
                            section("19", judged("19.1", "3")),
                            section("20", judged("20.1", "3")),
                            section("21", tiers("21.1", "5", "government elderly meals area epidemic", "3 3 4 4 5 5")))
                    .onTop());

    @Override
    public String id() {
        return "chengdu.enterprise";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return SECTIONS;
    }

    @Override
    public List<Gate> gates(Sheet sheet, boolean somethingExcused) {
        Questions people = new Questions(sheet);
        boolean yearsOfTheCalendar = sheet.reads("cd.safety-window", "calendar-years");
        return List.of(
                people.yesOrNo("no-organisation"),
                people.yesOrNo("weak-organisation"),
                people.ticks("party-activity", sheet.reads("cd.party-activity", "all"), REFUSALS),
                people.since(
                        "safety-accident",
                        yearsOfTheCalendar ? Questions::startOfYearBefore : Questions::twoYearsBefore),
                people.since("labour", Questions::startOfYear),
                people.since("abnormal-list", Questions::startOfYear),
                Gate.bars("credit", badCredit(sheet)),
                Gate.flags("credit-unrecorded", unrecorded(sheet)),
                Gate.bars("project-filed", none(sheet, "enterprise.projectsFiledThisYear")),
                Gate.bars("project-conferred", nothingWon(sheet)));
    }

    private static Optional<Boolean> badCredit(Sheet sheet) {
        if (sheet.isNone("enterprise.creditGrade")) {
            return Optional.of(false);
        }
        Set<String> good =
                sheet.reads("cd.credit-b", "strict") ? Set.of("A++", "A+", "A", "B") : Set.of("A++", "A+", "A");
        return sheet.text("enterprise.creditGrade").map(grade -> !good.contains(grade));
    }

    private static Optional<Boolean> unrecorded(Sheet sheet) {
        return sheet.isNone("enterprise.creditGrade")
                ? Optional.of(true)
                : sheet.text("enterprise.creditGrade").map(grade -> false);
    }

    private static Optional<Boolean> none(Sheet sheet, String projects) {
        return sheet.figure(projects).map(count -> count.compareTo(Fraction.of(1)) < 0);
    }

    /** Who applies for the first time needs to have filed a project, not to have won one. */
    private static Optional<Boolean> nothingWon(Sheet sheet) {
        Optional<Boolean> none = none(sheet, "enterprise.projectsConferredThisYear");
        Optional<Boolean> first = sheet.truth("enterprise.firstApplication");
        if (sheet.reads("cd.prerequisite", "must-win")) {
            return none;
        }
        if (none.equals(Optional.of(false)) || first.equals(Optional.of(true))) {
            return Optional.of(false);
        }
        return none.isPresent() && first.isPresent() ? Optional.of(true) : Optional.empty();
    }

    @Override
    public Set<String> gatesNobodyAnswers() {
        return Set.of("credit", "credit-unrecorded", "project-filed", "project-conferred");
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
        return Map.of(
                "enterprise.creditGrade", "text",
                "enterprise.firstApplication", "truth",
                "enterprise.projectsFiledThisYear", "figure",
                "enterprise.projectsConferredThisYear", "figure");
    }

    @Override
    public Map<String, List<String>> switches() {
        return Map.of(
                "cd.credit-b", List.of("strict"),
                "cd.prerequisite", List.of("must-win"),
                "cd.party-activity", List.of("all"),
                "cd.safety-window", List.of("calendar-years"));
    }
}
