package org.hongping.proof.naive.weihai;

import static org.hongping.proof.naive.Rows.section;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.proof.naive.Fraction;
import org.hongping.proof.naive.Levels.Level;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Table A.2: property enterprises. */
public final class TableA2 implements Table {
    private static final List<Section> USUAL = sections(false);
    private static final List<Section> EXCUSING = sections(true);

    private static List<Section> sections(boolean nothingIsExcused) {
        Lines department = new Lines("department", nothingIsExcused);
        Lines locality = new Lines("locality", nothingIsExcused);
        Lines committee = new Lines("committee", nothingIsExcused);
        return List.of(
                section(
                        "1",
                        section("1.1", department.judged("1.1.1", "2"), department.judged("1.1.2", "2")),
                        section("1.2", department.judged("1.2.1", "2"), department.judged("1.2.2", "2"))),
                section(
                        "2",
                        section(
                                "2.1",
                                locality.share("2.1.1", "2"),
                                locality.share("2.1.2", "2"),
                                locality.judged("2.1.3", "2")),
                        section("2.2", locality.count("2.2.1", "2", 2)),
                        section("2.3", locality.count("2.3.1", "2", 4))),
                section(
                        "3",
                        section("3.1", department.judged("3.1.1", "2"), department.judged("3.1.2", "2")),
                        section("3.2", department.all("3.2.1", "2", "grade clean"), department.judged("3.2.2", "2"))),
                section(
                        "4",
                        section(
                                "4.1",
                                committee.judged("4.1.1", "2"),
                                committee.judged("4.1.2", "2"),
                                committee.judged("4.1.3", "2")),
                        section(
                                "4.2",
                                department.judged("4.2.1", "2"),
                                department.judged("4.2.2", "2"),
                                committee.judged("4.2.3", "2"),
                                department.judged("4.2.4", "2")),
                        section("4.3", committee.count("4.3.1", "2", 2), department.judged("4.3.2", "2"))),
                section(
                        "5",
                        section("5.1", locality.judged("5.1.1", "2"), locality.judged("5.1.2", "2")),
                        section("5.2", locality.count("5.2.1", "2", 2))),
                section(
                        "6",
                        section(
                                "6.1",
                                department.satisfaction("6.1.1", "10"),
                                department.satisfaction("6.1.2", "10"),
                                department.satisfaction("6.1.3", "10"),
                                department.satisfaction("6.1.4", "10"),
                                department.satisfaction("6.1.5", "10"))));
    }

    @Override
    public String id() {
        return "weihai.enterprise";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return sheet.reads("wh.zero-denominator", "rescale") ? EXCUSING : USUAL;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("asOf", Set.of());
    }

    @Override
    public Map<String, List<String>> bodies() {
        return Map.of(
                "department", List.of(),
                "locality", List.of("street", "community"),
                "committee", List.of(),
                "owners", List.of());
    }

    @Override
    public Map<String, List<String>> switches() {
        return Map.of("wh.zero-denominator", List.of("rescale"), "wh.negative-list", List.of("uncapped"));
    }

    @Override
    public Map<String, Level> deductions() {
        return Map.of(
                "accident", between(5, 20),
                "group-incident", between(5, 10),
                "public-opinion", between(5, 10));
    }

    private static Level between(long least, long most) {
        return new Level(Fraction.of(least), Fraction.of(most));
    }

    @Override
    public boolean deductionsAreCapped(Sheet sheet) {
        return !sheet.reads("wh.negative-list", "uncapped");
    }

    @Override
    public boolean hasSurvey() {
        return true;
    }
}
