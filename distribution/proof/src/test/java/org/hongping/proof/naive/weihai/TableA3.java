package org.hongping.proof.naive.weihai;

import static org.hongping.proof.naive.Rows.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.proof.naive.Gate;
import org.hongping.proof.naive.Row;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Table A.3: subdistricts and communities. Whatever is not theirs does not apply, residents apart. */
public final class TableA3 implements Table {
    private static final List<Section> USUAL = sections(new Lines("district-department", false));
    private static final List<Section> EXCUSING = sections(new Lines("district-department", true));

    private static List<Section> sections(Lines line) {
        return List.of(
                section(
                                "1",
                                section(
                                        "1.1",
                                        line.judged("1.1.1", "3"),
                                        line.everyPeriod("1.1.2", "2"),
                                        line.judged("1.1.3", "3")),
                                section(
                                        "1.2",
                                        line.everyPeriod("1.2.1", "3"),
                                        line.all("1.2.2", "2", Lines.SEVEN),
                                        line.judged("1.2.3", "3")),
                                section("1.3", line.solved("1.3.1", "3"), line.solved("1.3.2", "3")))
                        .excusableAsAWhole(),
                section(
                                "2",
                                section("2.1", line.share("2.1.1", "3"), line.share("2.1.2", "2")),
                                section("2.2", line.share("2.2.1", "3"), line.share("2.2.2", "2")),
                                section(
                                        "2.3",
                                        line.share("2.3.1", "2"),
                                        line.share("2.3.2", "2"),
                                        line.judged("2.3.3", "2")))
                        .excusableAsAWhole(),
                section(
                                "3",
                                section(
                                        "3.1",
                                        line.judged("3.1.1", "2"),
                                        line.solved("3.1.2", "2"),
                                        line.judged("3.1.3", "2")),
                                section("3.2", line.solved("3.2.1", "2"), line.solved("3.2.2", "2")))
                        .excusableAsAWhole(),
                section(
                                "4",
                                section("4.1", line.judged("4.1.1", "2"), line.share("4.1.2", "2")),
                                section(
                                        "4.2",
                                        line.judgedWithReason("4.2.1", "2"),
                                        line.judgedWithReason("4.2.2", "2")))
                        .excusableAsAWhole(),
                section(
                                "5",
                                section("5.1", line.percent("5.1.1", "2", "100"), line.percent("5.1.2", "2", "100")),
                                section(
                                        "5.2",
                                        line.share("5.2.1", "2"),
                                        line.share("5.2.2", "2"),
                                        line.judged("5.2.3", "2")),
                                section("5.3", line.share("5.3.1", "2"), line.share("5.3.2", "2")))
                        .excusableAsAWhole(),
                section(
                        "6",
                        section(
                                "6.1",
                                line.satisfaction("6.1.1", "10"),
                                line.satisfaction("6.1.2", "10"),
                                line.satisfaction("6.1.3", "10").on(Row.Term.EXCUSABLE))));
    }

    @Override
    public String id() {
        return "weihai.subdistrict";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return sheet.reads("wh.zero-denominator", "rescale") ? EXCUSING : USUAL;
    }

    @Override
    public List<Gate> gates(Sheet sheet, boolean somethingExcused) {
        return List.of(Gate.flags("rescaled", Optional.of(somethingExcused)));
    }

    @Override
    public Set<String> gatesNobodyAnswers() {
        return Set.of("rescaled");
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("subjectKind", Set.of("subdistrict", "community"));
    }

    @Override
    public Map<String, List<String>> bodies() {
        return Map.of("district-department", List.of(), "owners", List.of());
    }

    @Override
    public Map<String, List<String>> switches() {
        return Map.of("wh.zero-denominator", List.of("rescale"));
    }

    @Override
    public boolean hasSurvey() {
        return true;
    }
}
