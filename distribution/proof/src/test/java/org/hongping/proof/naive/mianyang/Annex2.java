package org.hongping.proof.naive.mianyang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.proof.naive.Gate;
import org.hongping.proof.naive.Questions;
import org.hongping.proof.naive.Section;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;

/** Annex 2: demonstration projects. */
public final class Annex2 implements Table {
    private static final List<Section> SECTIONS = Outline.of("30", "32", "20", "10", "8");

    @Override
    public String id() {
        return "mianyang.project";
    }

    @Override
    public List<Section> sections(Sheet sheet) {
        return SECTIONS;
    }

    @Override
    public List<Gate> gates(Sheet sheet, boolean somethingExcused) {
        Questions people = new Questions(sheet);
        return List.of(
                Gate.bars("no-organisation", noOrganisation(sheet)),
                people.yesOrNo("blacklist"),
                people.since("safety-accident", Questions::twoYearsBefore));
    }

    /** An estate needs its own organisation; a building may have its enterprise's. */
    private static Optional<Boolean> noOrganisation(Sheet sheet) {
        Optional<Boolean> own = sheet.truth("project.partyOrganisation");
        Optional<Boolean> enterprise = sheet.truth("enterprise.partyOrganisation");
        Optional<Boolean> estate = own.map(organised -> !organised);
        boolean one = own.orElse(false) || enterprise.orElse(false);
        boolean known = own.isPresent() && enterprise.isPresent();
        Optional<Boolean> building = one || known ? Optional.of(!one) : Optional.empty();
        Object kind = sheet.part("input").get("estateKind");
        if ("residential".equals(kind) || estate.equals(building)) {
            return estate;
        }
        return "commercial".equals(kind) ? building : Optional.empty();
    }

    @Override
    public Set<String> gatesNobodyAnswers() {
        return Set.of("no-organisation");
    }

    @Override
    public Map<String, Set<String>> inputs() {
        return Map.of("asOf", Set.of(), "estateKind", Set.of("residential", "commercial"));
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("project.partyOrganisation", "truth", "enterprise.partyOrganisation", "truth");
    }
}
