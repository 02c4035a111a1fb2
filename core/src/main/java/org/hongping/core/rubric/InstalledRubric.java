package org.hongping.core.rubric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Status;
import org.hongping.rubric.Value;
import org.hongping.rubric.advice.Advice;
import org.hongping.rubric.engine.Result;

/** One installed revision of a rubric, as the rest of the core sees it. Immutable and safe for many threads. */
public interface InstalledRubric {

    /** Returns scheme and table. */
    RubricId id();

    /** Returns the year it was issued. */
    String edition();

    /** Returns the revision of the edition: its bundle's version. */
    String version();

    /** Returns the symbolic name of the bundle it came in. */
    String bundle();

    /** Returns the digest of that bundle's jar. */
    String bundleDigest();

    /** Returns its official title. */
    String title();

    /** Returns whether it is the whole sheet or an outline. */
    Status status();

    /** Returns the digest of its document. */
    String rubricDigest();

    /** Returns its document. */
    Value.Fields document();

    /** Returns the rubric in its default readings. */
    Rubric rubric();

    /** Returns the rubric in chosen readings; what is not chosen stays at its default. */
    Rubric resolved(Map<String, String> interpretations);

    /** Says whether a line of it is left to the code of a bundle. */
    boolean asksHooks();

    /** Scores a score sheet as programs send it. */
    Result score(Value sheet);

    /** Says which single changes of an answer would gain, on a score sheet as programs send it. */
    Advice advise(Value sheet);

    /** Returns the labels in a language; the rubric's own where there are no others. */
    Wording wording(Locale language);

    /** Returns a label in the language of a page, its own where there is no other. */
    default String word(String path, String own, String languageTag) {
        return wording(Locale.forLanguageTag(languageTag)).of(path, own);
    }

    /** Returns the first eight characters of the digest (核对码), as pages and paper show it. */
    default String shortDigest() {
        int start = rubricDigest().indexOf(':') + 1;
        return rubricDigest().substring(start, start + 8);
    }

    /**
     * Asks the code of its bundle about the lines that are left to it; returns what each place came to (程序得分), to be
     * kept beside the answers. May take as long as a hook may: never inside a unit of work.
     */
    Map<String, Value> outcomes(Value sheet);

    /** Asks the code of its bundle about one voice's answers and what is known beside them, see {@link #outcomes(Value)}. */
    default Map<String, Value> outcomes(
            Map<String, String> interpretations, Map<String, ? extends Value> answers, Beside beside) {
        return asksHooks() ? outcomes(beside.into(sheet(interpretations, said(answers)), rubric())) : Map.of();
    }

    /**
     * Scores one voice's answers in chosen readings, with what the bundle's code has said before and what is known beside
     * them; the code is not asked.
     */
    default Result score(
            Map<String, String> interpretations,
            Map<String, ? extends Value> answers,
            Map<String, Value> outcomes,
            Beside beside) {
        return score(with(outcomes, beside.into(sheet(interpretations, said(answers)), rubric())));
    }

    /** Scores members' sheets; else as above. */
    default Result score(
            Map<String, String> interpretations, List<Value> sheets, Map<String, Value> outcomes, Beside beside) {
        return score(with(
                outcomes, beside.into(sheet(interpretations, Map.of("sheets", new Value.Items(sheets))), rubric())));
    }

    /**
     * Says which single changes of one voice's answers would gain, the largest gain first; the bundle's code is not
     * asked. Scores the sheet once for every change it tries.
     */
    default Advice advise(
            Map<String, String> interpretations,
            Map<String, ? extends Value> answers,
            Map<String, Value> outcomes,
            Beside beside) {
        return advise(with(outcomes, beside.into(sheet(interpretations, said(answers)), rubric())));
    }

    private Value with(Map<String, Value> outcomes, Value.Fields sheet) {
        if (!asksHooks()) {
            return sheet;
        }
        Map<String, Value> fields = new LinkedHashMap<>(sheet.fields());
        fields.put("hooks", new Value.Fields(outcomes));
        return new Value.Fields(fields);
    }

    private static Map<String, Value> said(Map<String, ? extends Value> answers) {
        return Map.of("answers", new Value.Fields(new LinkedHashMap<>(answers)));
    }

    private static Value.Fields sheet(Map<String, String> interpretations, Map<String, Value> voices) {
        Map<String, Value> readings = new LinkedHashMap<>();
        interpretations.forEach((id, option) -> readings.put(id, Value.text(option)));
        Map<String, Value> sheet = new LinkedHashMap<>(voices);
        sheet.put("interpretations", new Value.Fields(readings));
        return new Value.Fields(sheet);
    }
}
