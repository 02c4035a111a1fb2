package org.hongping.proof.naive.chengdu;

import static org.hongping.proof.naive.Rows.judged;
import static org.hongping.proof.naive.Rows.judgedWithReason;
import static org.hongping.proof.naive.Rows.row;
import static org.hongping.proof.naive.Rows.section;
import static org.hongping.proof.naive.Rows.tiers;

import java.util.List;
import java.util.Map;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Annex 4.2: business districts and office buildings. */
public final class Annex42 implements Table {
    private static final List<Section> FIVE = sections("epidemic activities governance opinions volunteers");
    private static final List<Section> FOUR = sections("epidemic activities governance volunteers");

    private static List<Section> sections(String takingPart) {
        return List.of(
                section(
                        "1",
                        tiers("1.1", "20", "joint-committee five-clear member-search founding", "1 4 2 7 3 12 4 20")),
                section("2", tiers("2.1", "30", "station notice culture emblems", "1 8 2 18 3 25 4 30")),
                section("3", tiers("3.1", "20", "navigator lists channel services window", "1 3 2 6 3 11 4 16 5 20")),
                section("4", tiers("4.1", "15", "tailored industry hosted", "1 5 2 10 3 15")),
                section("5", tiers("5.1", "15", takingPart, "1 5 2 10 3 15")),
                section(
                                "6",
                                judged("6.1", "5"),
                                judged("6.2", "3"),
                                judged("6.3", "2"),
                                judged("6.4", "2"),
                                row("6.5", "4", Satisfied.above85("4")),
                                judgedWithReason("6.6", "4"))
                        .onTop());
    }

    @Override
    public String id() {
        return "chengdu.commercial";
    }

    /** The unnumbered line of section 5 stands by itself, or belongs to the third. */
    @Override
    public List<Section> sections(Sheet sheet) {
        return sheet.reads("cd.unnumbered", "four-checks") ? FOUR : FIVE;
    }

    @Override
    public Map<String, List<String>> switches() {
        return Map.of("cd.unnumbered", List.of("four-checks"));
    }
}
