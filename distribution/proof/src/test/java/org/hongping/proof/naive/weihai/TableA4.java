package org.hongping.proof.naive.weihai;

import static org.hongping.proof.naive.Rows.section;

import java.util.List;
import java.util.Map;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Table A.4: districts. The points of 3.3.1 and 3.4.1 are not printed; with 2 each the table comes to its 100. */
public final class TableA4 implements Table {
    private static final List<Section> USUAL = sections(new Lines("city-department", false));
    private static final List<Section> EXCUSING = sections(new Lines("city-department", true));

    private static List<Section> sections(Lines line) {
        return List.of(
                section(
                        "1",
                        section("1.1", line.judged("1.1.1", "2"), line.solved("1.1.2", "2")),
                        section(
                                "1.2",
                                line.judged("1.2.1", "2"),
                                line.everyPeriod("1.2.2", "2"),
                                line.judged("1.2.3", "2")),
                        section("1.3", line.count("1.3.1", "2", 3)),
                        section("1.4", line.share("1.4.1", "2"), line.shareOfDue("1.4.2", "2")),
                        section(
                                "1.5",
                                line.judged("1.5.1", "2"),
                                line.percent("1.5.2", "2", "40"),
                                line.judged("1.5.3", "2"),
                                line.judged("1.5.4", "2"))),
                section(
                        "2",
                        section("2.1", line.judged("2.1.1", "2"), line.judged("2.1.2", "2")),
                        section(
                                "2.2",
                                line.judged("2.2.1", "2"),
                                line.judged("2.2.2", "2"),
                                line.judged("2.2.3", "2"),
                                line.judgedWithReason("2.2.4", "4"))),
                section(
                        "3",
                        section("3.1", line.judged("3.1.1", "2")),
                        section(
                                "3.2",
                                line.share("3.2.1", "2"),
                                line.share("3.2.2", "2"),
                                line.share("3.2.3", "2"),
                                line.judged("3.2.4", "4")),
                        section("3.3", line.share("3.3.1", "2"), line.share("3.3.2", "2")),
                        section("3.4", line.judged("3.4.1", "2"))),
                section(
                        "4",
                        section(
                                "4.1",
                                line.judgedWithReason("4.1.1", "2"),
                                line.judgedWithReason("4.1.2", "2"),
                                line.judgedWithReason("4.1.3", "2")),
                        section("4.2", line.share("4.2.1", "2"), line.share("4.2.2", "2")),
                        section("4.3", line.judgedWithReason("4.3.1", "2"), line.judged("4.3.2", "2"))),
                section(
                        "5",
                        section(
                                "5.1",
                                line.judged("5.1.1", "2"),
                                line.judgedWithReason("5.1.2", "2"),
                                line.judgedWithReason("5.1.3", "2")),
                        section("5.2", line.share("5.2.1", "2"), line.share("5.2.2", "2"))),
                section("6", section("6.1", line.satisfaction("6.1.1", "10"), line.satisfaction("6.1.2", "10"))));
    }

    @Override
    public String id() {
        return "weihai.district";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return sheet.reads("wh.zero-denominator", "rescale") ? EXCUSING : USUAL;
    }

    @Override
    public Map<String, List<String>> bodies() {
        return Map.of("city-department", List.of(), "owners", List.of());
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
