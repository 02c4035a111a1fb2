package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.storage.TestDatabase;
import org.hongping.core.web.KeptAnswer;
import org.hongping.core.web.KeptAnswers;
import org.hongping.core.web.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseAnswersTest {
    @Nested
    class OnSqlite extends OnAnyDatabase {
        OnSqlite() {
            super(TestDatabase.SQLITE);
        }
    }

    @Nested
    class OnPostgres extends OnAnyDatabase {
        OnPostgres() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    abstract static class OnAnyDatabase {
        private static final KeptAnswer ANSWER =
                new KeptAnswer("f", 201, Map.of("Location", "/api/v1/x/1", "ETag", "\"v0\""), "{\"id\":1}");

        @RegisterExtension
        final StorageExtension database;

        OnAnyDatabase(TestDatabase kind) {
            database = new StorageExtension(kind);
        }

        @Test
        void anAnswerSurvivesARestart() {
            KeptAnswers.Key key = key(SecurityFixture.over(database.storage()), "k");
            answers(SecurityFixture.over(database.storage())).keep(key, ANSWER);

            SecurityFixture restarted = SecurityFixture.over(database.reopened());

            assertThat(answers(restarted).find(key)).hasValue(ANSWER);
            assertThat(answers(restarted).find(new KeptAnswers.Key(key.account(), "other")))
                    .isEmpty();
            assertThat(answers(restarted).find(new KeptAnswers.Key("other", "k")))
                    .isEmpty();
        }

        @Test
        void aDayLaterItIsForgotten() {
            SecurityFixture fixture = SecurityFixture.over(database.storage());
            KeptAnswers.Key key = key(fixture, "k");
            answers(fixture).keep(key, ANSWER);
            fixture.clock.advance(Duration.ofHours(24).minusMillis(1));
            assertThat(answers(fixture).find(key)).isPresent();

            fixture.clock.advance(Duration.ofMillis(1));

            assertThat(answers(fixture).find(key)).isEmpty();
        }

        @Test
        void whatIsTooOldGoesWithTheNextAnswer() {
            SecurityFixture fixture = SecurityFixture.over(database.storage());
            KeptAnswers.Key key = key(fixture, "k");
            answers(fixture).keep(key, ANSWER);
            fixture.clock.advance(Duration.ofHours(25));

            answers(fixture).keep(new KeptAnswers.Key(key.account(), "next"), ANSWER);

            int rows = database.storage()
                    .read(handle -> handle.createQuery("select count(*) from kept_answer")
                            .mapTo(Integer.class)
                            .one());
            assertThat(rows).isEqualTo(1);
        }

        private static KeptAnswers answers(SecurityFixture fixture) {
            return fixture.security.answers();
        }

        private static KeptAnswers.Key key(SecurityFixture fixture, String text) {
            return new KeptAnswers.Key(
                    fixture.added("program", Role.ORGANISER).id().text(), text);
        }
    }
}
