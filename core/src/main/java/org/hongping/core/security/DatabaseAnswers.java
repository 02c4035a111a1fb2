package org.hongping.core.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.KeptAnswer;
import org.hongping.core.web.KeptAnswers;

/** Answers in the database, each for a day. Safe for use by many threads. */
final class DatabaseAnswers implements KeptAnswers {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Storage storage;
    private final Clock clock;

    DatabaseAnswers(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** A row of the table. */
    public record Row(
            String accountId,
            String requestKey,
            String fingerprint,
            int status,
            JsonText headers,
            String body,
            Instant answered) {}

    /** The headers as a column holds them. */
    public record Headers(Map<String, String> named) {
        /** Sorts the headers. */
        public Headers {
            named = new TreeMap<>(named);
        }
    }

    @Override
    public Optional<KeptAnswer> find(Key key) {
        return storage.read(handle -> handle.attach(AnswerDao.class)
                        .find(key.account(), key.text(), clock.now(handle).minus(KEPT)))
                .map(row -> new KeptAnswer(
                        row.fingerprint(),
                        row.status(),
                        row.headers().as(Headers.class).named(),
                        row.body()));
    }

    /** What is too old goes with each answer that comes. */
    @Override
    public void keep(Key key, KeptAnswer answer) {
        storage.change(handle -> {
            Instant now = clock.now(handle);
            AnswerDao kept = handle.attach(AnswerDao.class);
            kept.forget(now.minus(KEPT));
            kept.insert(new Row(
                    key.account(),
                    key.text(),
                    answer.fingerprint(),
                    answer.status(),
                    JsonText.of(new Headers(answer.headers())),
                    answer.body(),
                    now));
        });
    }
}
