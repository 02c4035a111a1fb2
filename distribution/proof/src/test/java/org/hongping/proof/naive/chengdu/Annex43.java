package org.hongping.proof.naive.chengdu;

import static org.hongping.proof.naive.Rows.judged;
import static org.hongping.proof.naive.Rows.judgedWithReason;
import static org.hongping.proof.naive.Rows.row;
import static org.hongping.proof.naive.Rows.section;
import static org.hongping.proof.naive.Rows.tiers;

import java.util.List;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Annex 4.3: industrial zones and communities. */
public final class Annex43 implements Table {
    private static final List<Section> SECTIONS = List.of(
            section("1", tiers("1.1", "20", "organisation joint-committee coverage", "1 6 2 15 3 20")),
            section("2", tiers("2.1", "30", "station plates equipment emblems", "1 8 2 18 3 25 4 30")),
            section("3", tiers("3.1", "20", "navigator committee alliances lists window", "1 5 2 10 3 14 4 18 5 20")),
            section("4", tiers("4.1", "15", "one-stop joint-days circle", "1 5 2 10 3 15")),
            section("5", tiers("5.1", "15", "epidemic activities governance opinions volunteers", "1 5 2 10 3 15")),
            section(
                            "6",
                            judged("6.1", "5"),
                            judged("6.2", "3"),
                            judged("6.3", "2"),
                            judged("6.4", "2"),
                            row("6.5", "4", Satisfied.above85("4")),
                            judgedWithReason("6.6", "4"))
                    .onTop());

    @Override
    public String id() {
        return "chengdu.industrial";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return SECTIONS;
    }
}
