package org.hongping.proof.naive.mianyang;

import java.util.List;
import java.util.Map;
import org.hongping.proof.naive.Gate;
import org.hongping.proof.naive.Questions;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Annex 4: people of the trade. The veto is printed with the committees. */
public final class Annex4 implements Table {
    private static final List<Section> SECTIONS = Outline.of("20", "30", "10", "25", "15");

    @Override
    public String id() {
        return "mianyang.person";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return SECTIONS;
    }

    @Override
    public List<Gate> gates(Sheet sheet, boolean somethingExcused) {
        return sheet.reads("my.committee-veto", "committee-only")
                ? List.of()
                : List.of(new Questions(sheet).yesOrNo("political-stance"));
    }

    @Override
    public Map<String, List<String>> switches() {
        return Map.of("my.committee-veto", List.of("committee-only"));
    }
}
