package org.hongping.proof.naive.mianyang;

import java.util.ArrayList;
import java.util.List;
import org.hongping.proof.naive.Rows;
import org.hongping.proof.naive.Section;

/** Sections of which only the points are known: one judged line each. */
final class Outline {
    private Outline() {}

    static List<Section> of(String... points) {
        List<Section> sections = new ArrayList<>();
        for (String max : points) {
            String number = String.valueOf(sections.size() + 1);
            sections.add(Rows.section("S" + number, Rows.judgedWithReason(number, max)));
        }
        return List.copyOf(sections);
    }
}
