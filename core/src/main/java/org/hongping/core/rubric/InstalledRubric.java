package org.hongping.core.rubric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Status;
import org.hongping.rubric.Value;
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

    /** Returns the labels in a language; the rubric's own where there are no others. */
    Wording wording(Locale language);

    /** Returns the first eight characters of the digest (核对码), as pages and paper show it. */
    default String shortDigest() {
        int start = rubricDigest().indexOf(':') + 1;
        return rubricDigest().substring(start, start + 8);
    }

    /** Scores one voice's answers in chosen readings. */
    default Result score(Map<String, String> interpretations, Map<String, ? extends Value> answers) {
        return score(sheet(interpretations, "answers", new Value.Fields(new LinkedHashMap<>(answers))));
    }

    /** Scores members' sheets in chosen readings. */
    default Result score(Map<String, String> interpretations, List<Value> sheets) {
        return score(sheet(interpretations, "sheets", new Value.Items(sheets)));
    }

    private static Value sheet(Map<String, String> interpretations, String voices, Value said) {
        Map<String, Value> readings = new LinkedHashMap<>();
        interpretations.forEach((id, option) -> readings.put(id, Value.text(option)));
        return new Value.Fields(Map.of(voices, said, "interpretations", new Value.Fields(readings)));
    }
}
