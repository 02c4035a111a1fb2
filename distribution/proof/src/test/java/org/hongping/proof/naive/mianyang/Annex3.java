package org.hongping.proof.naive.mianyang;

import java.util.List;
import org.hongping.proof.naive.Gate;
import org.hongping.proof.naive.Questions;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Annex 3: owners' committees. */
public final class Annex3 implements Table {
    private static final List<Section> SECTIONS = Outline.of("70", "10", "10", "10");

    @Override
    public String id() {
        return "mianyang.committee";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return SECTIONS;
    }

    @Override
    public List<Gate> gates(Sheet sheet, boolean somethingExcused) {
        return List.of(new Questions(sheet).yesOrNo("political-stance"));
    }
}
