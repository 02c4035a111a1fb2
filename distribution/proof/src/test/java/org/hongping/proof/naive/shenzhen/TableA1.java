package org.hongping.proof.naive.shenzhen;

import static org.hongping.proof.naive.Rows.checks;
import static org.hongping.proof.naive.Rows.levels;
import static org.hongping.proof.naive.Rows.section;
import static org.hongping.proof.naive.Rows.tiers;
import static org.hongping.proof.naive.Rows.upTo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.proof.naive.Composite;
import org.hongping.proof.naive.Form;
import org.hongping.proof.naive.Fraction;
import org.hongping.proof.naive.Gate;
import org.hongping.proof.naive.PerUnit;
import org.hongping.proof.naive.Row;
import org.hongping.proof.naive.Rows;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Table A.1: the innovation of Party building in property management. */
public final class TableA1 implements Table {
    private static final List<Section> SECTIONS = List.of(
            section(
                    "S1",
                    Rows.levels("1", "3", "complete 3 gaps 1...2 none 0"),
                    parts("2", "5", checks("1", "ledger 1"), checks("4", "households 1 ranking 1 contributions 2")),
                    item("3", "2", checks("2", "activities 1 reports 1"))),
            section(
                    "S2",
                    parts("4", "2", levels("posted 1 guided 0...1 none 0"), checks("1", "records 1"))
                            .on(Row.Term.REASONED),
                    parts(
                            "5",
                            "4",
                            checks("1", "founded 1"),
                            checks("2", "chair 1 half 1"),
                            checks("1", "commended 1")),
                    item("6", "5", checks("5", "venue 1 facilities 1 hall 1 displays 1 activities 1")),
                    parts("7", "4", levels("effective 2 weak 0...2 none 0"), levels("working 2 weak 1 none 0"))
                            .on(Row.Term.REASONED)),
            section(
                    "S3",
                    parts("8", "4", checks("2", "outstanding 2"), upTo("2")).on(Row.Term.REASONED),
                    item("9", "3", checks("3", "leadership 1 mechanism 1 order 1")),
                    parts(
                            "10",
                            "7",
                            checks("0.5", "records 0.5"),
                            checks("0.5", "regular 0.5"),
                            checks("1", "archives 1"),
                            checks("5", "proposals 5")),
                    item("11", "3", Rows.countWith("good-effect", "2 1 3 2 4 3+good-effect"))),
            section(
                    "S4",
                    parts("12", "4", checks("1", "structure 1"), checks("3", "active 1 capable 1 results 1")),
                    parts("13", "4", checks("1", "plan 1"), checks("2", "innovation 2"), checks("1", "commended 1")),
                    parts("14", "3", checks("2", "posts 1 effective 1"), checks("1", "conduct 1"))),
            section(
                    "S5",
                    item("15", "4", checks("4", "mechanism 1 activities 2 results 1")),
                    parts("16", "2", checks("1", "serving 1"), checks("1", "crossed 1")),
                    parts(
                            "17",
                            "5",
                            levels("excellent 2 good 1 fair 0"),
                            tiers("emergency effect services", "1 1 2 2 3 3"))),
            section(
                    "S6",
                    parts("18", "4", checks("1", "lawful 1"), checks("2", "safety 2"), checks("1", "contract 1")),
                    parts(
                            "19",
                            "5",
                            checks("1", "resources 1"),
                            checks("4", "employment 1 charity 1 elderly 1 care 1")),
                    parts("20", "3", checks("1", "platform 1"), checks("2", "convenience 1 individual 1"))),
            section(
                    "S7",
                    parts("21", "3", checks("2", "board 1 content 1"), checks("1", "timely 1")),
                    parts("22", "3", levels("sound 2 fair 1 none 0"), checks("1", "channel 1")),
                    parts(
                            "23",
                            "4",
                            levels("trusted 2 fair 1 irregular 0 none 0"),
                            levels("sound 2 fair 1 weak 0 none 0"))),
            section(
                    "S8",
                    parts(
                            "24",
                            "5",
                            checks("2", "training 1 attendance 1"),
                            checks("1", "graduates 1"),
                            checks("2", "results 1 deeds 1"))),
            section(
                    "S9",
                    parts("25", "5", each("1", "2"), each("10000", "3")),
                    Rows.levels("26", "4", "effective 4 regular 2 little 1 none 0")));

    /** One for each unit. */
    private static Form each(String unit, String max) {
        return new PerUnit(Fraction.of(unit), Fraction.of(1), Fraction.of(max));
    }

    /** The assessors may give points with a reason instead, items 1 and 26 apart. */
    private static Row item(String code, String max, Form form) {
        return Rows.row(code, max, form).on(Row.Term.OVERRIDABLE);
    }

    private static Row parts(String code, String max, Form... forms) {
        Map<String, Form> parts = new LinkedHashMap<>();
        for (Form form : forms) {
            parts.put(String.valueOf((char) ('a' + parts.size())), form);
        }
        return item(code, max, new Composite(parts, Fraction.of(max)));
    }

    @Override
    public String id() {
        return "shenzhen.innovation";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return SECTIONS;
    }

    /** An organisation of the enterprise in the same community counts as the project's. */
    @Override
    public List<Gate> gates(Sheet sheet, boolean somethingExcused) {
        Optional<Boolean> own = sheet.truth("project.partyOrganisation");
        Optional<Boolean> near = sheet.truth("enterprise.partyOrganisationInCommunity");
        boolean one = own.orElse(false) || near.orElse(false);
        boolean known = own.isPresent() && near.isPresent();
        return List.of(Gate.bars("no-organisation", one || known ? Optional.of(!one) : Optional.empty()));
    }

    @Override
    public Set<String> gatesNobodyAnswers() {
        return Set.of("no-organisation");
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("project.partyOrganisation", "truth", "enterprise.partyOrganisationInCommunity", "truth");
    }
}
