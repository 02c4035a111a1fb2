package org.hongping.core.rubric;

import java.util.Locale;
import java.util.Map;
import org.hongping.plugin.RubricRevision;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Status;
import org.hongping.rubric.Value;
import org.hongping.rubric.advice.Advice;
import org.hongping.rubric.engine.Result;

/**
 * A revision that came in a bundle.
 *
 * @param revision the revision
 */
public record BundledRubric(RubricRevision revision) implements InstalledRubric {

    @Override
    public RubricId id() {
        return revision.id();
    }

    @Override
    public String edition() {
        return revision.edition();
    }

    @Override
    public String version() {
        return revision.version();
    }

    @Override
    public String bundle() {
        return revision.bundle();
    }

    @Override
    public String bundleDigest() {
        return revision.bundleDigest();
    }

    @Override
    public String title() {
        return revision.title();
    }

    @Override
    public Status status() {
        return revision.status();
    }

    @Override
    public String rubricDigest() {
        return revision.rubricDigest();
    }

    @Override
    public Value.Fields document() {
        return revision.document();
    }

    @Override
    public Rubric rubric() {
        return revision.rubric();
    }

    @Override
    public Rubric resolved(Map<String, String> interpretations) {
        return revision.resolved(interpretations);
    }

    @Override
    public boolean asksHooks() {
        return revision.asksHooks();
    }

    @Override
    public Map<String, Value> outcomes(Value sheet) {
        return revision.outcomes(sheet);
    }

    @Override
    public Result score(Value sheet) {
        return revision.score(sheet);
    }

    @Override
    public Advice advise(Value sheet) {
        return revision.advise(sheet);
    }

    @Override
    public Wording wording(Locale language) {
        return revision.hasWords(language) ? new Wording(path -> revision.word(path, language)) : Wording.OWN;
    }
}
