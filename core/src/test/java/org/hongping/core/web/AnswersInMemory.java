package org.hongping.core.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers for as long as a test runs. */
final class AnswersInMemory implements KeptAnswers {
    private final Map<Key, KeptAnswer> answers = new ConcurrentHashMap<>();

    @Override
    public Optional<KeptAnswer> find(Key key) {
        return Optional.ofNullable(answers.get(key));
    }

    @Override
    public void keep(Key key, KeptAnswer answer) {
        answers.put(key, answer);
    }

    /** Returns whether any answer holds the words. */
    boolean hold(String words) {
        return answers.values().stream().anyMatch(answer -> answer.body().contains(words));
    }
}
