package org.hongping.core.rubric;

import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Status;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;

/**
 * A rubric of which a line is left to the code of its bundle.
 *
 * @param sheet what it is otherwise
 */
public record HookedRubric(InstalledRubric sheet) implements InstalledRubric {
    @Override
    public boolean asksHooks() {
        return true;
    }

    @Override
    public RubricId id() {
        return sheet.id();
    }

    @Override
    public String edition() {
        return sheet.edition();
    }

    @Override
    public String version() {
        return sheet.version();
    }

    @Override
    public String bundle() {
        return sheet.bundle();
    }

    @Override
    public String bundleDigest() {
        return sheet.bundleDigest();
    }

    @Override
    public String title() {
        return sheet.title();
    }

    @Override
    public Status status() {
        return sheet.status();
    }

    @Override
    public String rubricDigest() {
        return sheet.rubricDigest();
    }

    @Override
    public Value.Fields document() {
        return sheet.document();
    }

    @Override
    public Rubric rubric() {
        return sheet.rubric();
    }

    @Override
    public Rubric resolved(Map<String, String> interpretations) {
        return sheet.resolved(interpretations);
    }

    @Override
    public Result score(Value answers) {
        return sheet.score(answers);
    }

    @Override
    public Wording wording(Locale language) {
        return sheet.wording(language);
    }
}
