package org.hongping.rubric.engine;

import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.exact.Exact;

/** Something must be written; it gives no points. */
final class NoteScorer implements RuleScorer {
    private static final String TEXT = "text";
    private static final Set<String> KEYS = Set.of(TEXT);

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public boolean givesPoints() {
        return false;
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        Optional<String> text = answer.text(TEXT);
        return text.isEmpty()
                ? answer.refused()
                : Verdict.awarded(Exact.ZERO, Step.saying("noted", Shown.shortened(text.get())));
    }
}
