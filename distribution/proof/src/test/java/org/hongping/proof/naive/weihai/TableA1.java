package org.hongping.proof.naive.weihai;

import static org.hongping.proof.naive.Rows.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.proof.naive.Fraction;
import org.hongping.proof.naive.Row;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Table A.1: estates. */
public final class TableA1 implements Table {
    private static final Set<String> AGES = Set.of("new", "old");
    private static final List<Section> USUAL = sections(new Lines("panel", false));
    private static final List<Section> EXCUSING = sections(new Lines("panel", true));

    private static List<Section> sections(Lines line) {
        return List.of(
                section(
                        "1",
                        section("1.1", line.judged("1.1.1", "2"), line.judged("1.1.2", "2")),
                        section(
                                "1.2",
                                line.judged("1.2.1", "2"),
                                line.percent("1.2.2", "2", "60").on(Row.Term.EXCUSABLE),
                                line.judged("1.2.3", "2")),
                        section(
                                "1.3",
                                line.everyPeriod("1.3.1", "2"),
                                line.all("1.3.2", "2", Lines.SEVEN),
                                line.judged("1.3.3", "2")),
                        section("1.4", line.judged("1.4.1", "2"), line.judged("1.4.2", "2")),
                        section("1.5", line.judged("1.5.1", "2"), line.count("1.5.2", "2", 2))),
                section(
                        "2",
                        section("2.1", line.judged("2.1.1", "2"), line.judged("2.1.2", "2"), line.judged("2.1.3", "2")),
                        section(
                                "2.2",
                                line.percent("2.2.1", "2", "70"),
                                line.percent("2.2.2", "2", "70"),
                                line.count("2.2.3", "2", 4)),
                        section("2.3", line.solved("2.3.1", "4"), line.solved("2.3.2", "2")),
                        section("2.4", line.judged("2.4.1", "2"), line.share("2.4.2", "2"))),
                environment("@new", line, "4"),
                environment("@old", line, "3"),
                section(
                        "4",
                        section(
                                "4.1",
                                line.satisfaction("4.1.1", "5"),
                                line.satisfaction("4.1.2", "5"),
                                line.satisfaction("4.1.3", "5"),
                                line.satisfaction("4.1.4", "5"),
                                line.satisfaction("4.1.5", "5"),
                                line.satisfaction("4.1.6", "5"))));
    }

    /** New and renovated estates have other rows with the same points, and another number of stars to reach. */
    private static Section environment(String age, Lines line, String stars) {
        return section(
                "3" + age,
                section(
                        "3.1" + age,
                        line.judged("3.1.1" + age, "2"),
                        line.judged("3.1.2" + age, "2"),
                        line.judged("3.1.3" + age, "4")),
                section(
                        "3.2" + age,
                        line.judged("3.2.1" + age, "2"),
                        line.judged("3.2.2" + age, "2"),
                        line.stars("3.2.3" + age, "2", stars)),
                section(
                        "3.3" + age,
                        line.judged("3.3.1" + age, "2"),
                        line.judged("3.3.2" + age, "2"),
                        line.judged("3.3.3" + age, "2")),
                section("3.4" + age, line.judged("3.4.1" + age, "2"), line.judged("3.4.2" + age, "2")));
    }

    @Override
    public String id() {
        return "weihai.project";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return sheet.reads("wh.zero-denominator", "rescale") ? EXCUSING : USUAL;
    }

    @Override
    public Optional<Boolean> isOn(Section section, Sheet sheet) {
        if (!section.code().contains("@")) {
            return Optional.of(true);
        }
        return Optional.ofNullable(sheet.part("input").get("estateAge"))
                .filter(AGES::contains)
                .map(age -> section.code().endsWith("@" + age));
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("estateAge", AGES);
    }

    @Override
    public Map<String, List<String>> bodies() {
        return Map.of("panel", List.of(), "owners", List.of());
    }

    @Override
    public Map<String, List<String>> switches() {
        return Map.of("wh.zero-denominator", List.of("rescale"));
    }

    @Override
    public boolean hasSurvey() {
        return true;
    }

    @Override
    public Fraction sampleShare() {
        return Fraction.of("0.3");
    }

    @Override
    public Map<String, Optional<String>> grades(Optional<Fraction> total) {
        return Map.of("stars", total.map(TableA1::stars));
    }

    private static String stars(Fraction total) {
        if (total.compareTo(Fraction.of(90)) >= 0) {
            return "five";
        }
        if (total.compareTo(Fraction.of(80)) >= 0) {
            return "four";
        }
        return total.compareTo(Fraction.of(70)) >= 0 ? "three" : "none";
    }
}
