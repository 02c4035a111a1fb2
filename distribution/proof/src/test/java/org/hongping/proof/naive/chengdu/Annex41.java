package org.hongping.proof.naive.chengdu;

import static org.hongping.proof.naive.Rows.checks;
import static org.hongping.proof.naive.Rows.judged;
import static org.hongping.proof.naive.Rows.judgedWithReason;
import static org.hongping.proof.naive.Rows.levels;
import static org.hongping.proof.naive.Rows.percentAtLeast;
import static org.hongping.proof.naive.Rows.row;
import static org.hongping.proof.naive.Rows.section;
import static org.hongping.proof.naive.Rows.tiers;
import static org.hongping.proof.naive.Rows.upTo;

import java.util.List;
import java.util.Map;
import org.hongping.proof.naive.Composite;
import org.hongping.proof.naive.Fraction;
import org.hongping.proof.naive.PerUnit;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Annex 4.1: housing estates. */
public final class Annex41 implements Table {
    private static final List<Section> SECTIONS = List.of(
            section(
                    "1",
                    levels("1.1", "5", "none 0 founded 3 active 5"),
                    levels("1.2", "4", "none 0 applied 2 joined 4"),
                    row("1.3", "4", new PerUnit(Fraction.of(1), Fraction.of(2), Fraction.of(4))),
                    levels("1.4", "5", "none 0 applied 2 joined 5"),
                    levels("1.5", "4", "none 0 applied 2 joined 4"),
                    row(
                            "1.6",
                            "8",
                            new Composite(
                                    Map.of("a", upTo("4"), "b", levels("none 0 applied 2 serving 4")),
                                    Fraction.of(8)))),
            section(
                    "2",
                    tiers("2.1", "10", "hall equipment posts notice culture", "1 2 2 4 3 8 4 10"),
                    tiers("2.2", "5", "emblems press systems", "1 1 2 3 3 5")),
            section(
                    "3",
                    tiers("3.1", "5", "platform services", "1 2 2 5"),
                    tiers("3.2", "15", "epidemic patrols regional volunteers", "1 4 2 8 3 15")),
            section("4", tiers("4.1", "15", "scenes charity brand education", "1 4 2 8 3 15")),
            section(
                    "5",
                    judged("5.1", "5"),
                    tiers("5.2", "5", "council consultation", "1 2 2 5"),
                    tiers("5.3", "5", "mediation feedback", "1 2 2 5"),
                    row(
                            "5.4",
                            "5",
                            new Composite(
                                    Map.of("a", checks("2", "monitor 2"), "b", Satisfied.above85("5")),
                                    Fraction.of(5)))),
            section(
                            "6",
                            judged("6.1", "2"),
                            tiers("6.2", "4", "posted duties", "1 2 2 4"),
                            row("6.3", "2", percentAtLeast("50", "2")),
                            tiers("6.4", "4", "campaign supervision", "1 2 2 4"),
                            tiers("6.5", "4", "committee enterprise", "1 2 2 4"),
                            judged("6.6", "2"),
                            judgedWithReason("6.7", "2"))
                    .onTop());

    @Override
    public String id() {
        return "chengdu.residential";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return SECTIONS;
    }
}
