package org.hongping.rubric.engine;

import java.util.Set;

/** Stands where a group has no rule: it can only be said not to apply. */
final class NoRule implements RuleScorer {
    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public Verdict score(Answer answer, Hearing hearing) {
        answer.refuse("field-missing", VoiceScorer.NOT_APPLICABLE);
        return answer.refused();
    }
}
