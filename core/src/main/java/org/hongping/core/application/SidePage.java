package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.evidence.EvidenceView;
import org.hongping.core.rubric.AskedEvidence;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;

/** What the block of evidence beside a line knows. */
final class SidePage {
    private SidePage() {}

    static Map<String, Object> of(Desk desk, Criterion line, Locale language, EvidenceView.Asked asked) {
        Wording wording = desk.revision().wording(language);
        String here = desk.path() + "/lines/" + line.code();
        EvidenceView view = EvidenceView.of(desk.evidenceOf(line.code()), asked, desk.path() + "/evidence", here);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("desk", desk);
        model.put("code", line.code());
        model.put("anchor", Parts.anchor(line.code()));
        model.put("label", wording.of(line.code(), line.label()));
        model.put("asked", AskedEvidence.of(line, wording, language));
        model.put("evidence", view.with(desk.uses(), desk.validity()));
        model.put("others", others(desk, line));
        model.put("canAdd", desk.isWritable());
        model.put("limit", EvidenceService.LIMIT);
        return model;
    }

    /** Returns evidence of other lines that may serve this one too. */
    private static List<Evidence> others(Desk desk, Criterion line) {
        Set<Evidence> others = new LinkedHashSet<>();
        Criteria.of(desk.rubric()).forEach(other -> others.addAll(desk.evidenceOf(other.code())));
        desk.evidenceOf(line.code()).forEach(others::remove);
        return List.copyOf(others);
    }
}
