package org.hongping.core.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.LineView;
import org.hongping.core.evidence.EvidenceView;
import org.hongping.core.rubric.AskedEvidence;
import org.hongping.core.rubric.Wording;
import org.hongping.core.web.LineCodes;
import org.hongping.rubric.Criterion;

/** What the templates of a score sheet know. */
final class ScorePage {
    private ScorePage() {}

    /**
     * A line to go to.
     *
     * @param code the source's own number
     * @param anchor the code as it stands in an element's id
     * @param label short name in the visitor's language
     */
    public record Left(String code, String anchor, String label) {}

    /** Returns what every page of a sheet shows; {@code alone} on pages of a single line. */
    static Map<String, Object> of(ScoreDesk desk, Locale language, boolean alone) {
        Wording wording = desk.application().revision().wording(language);
        Map<String, Object> model = new HashMap<>();
        model.put("desk", desk);
        model.put("alone", alone);
        model.put("body", desk.assignment().body().label(desk.application().rubric(), wording));
        model.put(
                "left",
                desk.sheet().open().stream()
                        .map(line -> new Left(line.code(), anchor(line.code()), wording.of(line.code(), line.label())))
                        .toList());
        return model;
    }

    /** Returns what the block of evidence beside a line knows. */
    static Map<String, Object> side(ScoreDesk desk, Criterion line, Locale language, EvidenceView.Asked asked) {
        Wording wording = desk.application().revision().wording(language);
        String here = desk.path() + "/lines/" + line.code();
        EvidenceView evidence =
                EvidenceView.of(desk.application().evidenceOf(line.code()), asked, desk.path() + "/evidence", here);
        Map<String, Object> model = new HashMap<>();
        model.put("code", line.code());
        model.put("label", wording.of(line.code(), line.label()));
        model.put("claim", ScoreViews.of(desk, language).claim(line));
        model.put("asked", AskedEvidence.of(line, wording, language));
        model.put(
                "evidence",
                evidence.with(desk.application().uses(), desk.application().validity()));
        return model;
    }

    /** Returns what the page of a single line knows; {@code editing} though it is closed keeps what was typed. */
    static Map<String, Object> line(
            ScoreDesk desk, Criterion line, LineView view, Locale language, EvidenceView.Asked asked) {
        List<Criterion> all = desk.sheet().own();
        int at = all.indexOf(line);
        Map<String, Object> model = of(desk, language, true);
        model.putAll(side(desk, line, language, asked));
        model.put("line", view);
        model.put("editing", desk.isWritable() || view.error().isPresent());
        model.put("number", at + 1);
        model.put("count", all.size());
        model.put("previous", code(all, at - 1));
        model.put("next", code(all, at + 1));
        return model;
    }

    private static Optional<String> code(List<Criterion> lines, int at) {
        return at >= 0 && at < lines.size() ? Optional.of(lines.get(at).code()) : Optional.empty();
    }

    private static String anchor(String code) {
        return LineCodes.anchor(code);
    }
}
