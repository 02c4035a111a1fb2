package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.storage.TestDatabase;
import org.hongping.core.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SessionsTest {
    @RegisterExtension
    final StorageExtension database;

    private SecurityFixture house;

    SessionsTest(TestDatabase kind) {
        database = new StorageExtension(kind);
    }

    @BeforeEach
    void makeHouse() {
        house = SecurityFixture.over(database.storage());
        house.added("wangfang");
    }

    @Test
    void onlyTheTokensHashIsStored() {
        NewSession session = house.signIn("wangfang");

        String stored = database.storage()
                .read(handle -> handle.createQuery("select token_hash from sign_in_session")
                        .mapTo(String.class)
                        .one());

        assertThat(stored).isEqualTo(Token.hash(session.token())).isNotEqualTo(session.token());
    }

    @Test
    void anUnknownTokenIsNobodys() {
        assertThat(house.sessions.find("made up")).isEmpty();
    }

    @Test
    void everySessionHasItsOwnFormToken() {
        String first = house.signIn("wangfang").signedIn().session().csrf();
        String second = house.signIn("wangfang").signedIn().session().csrf();

        assertThat(first).hasSize(43).isNotEqualTo(second);
    }

    @Test
    void anIdleSessionEnds() {
        NewSession session = house.signIn("wangfang");

        house.clock.advance(SecurityFixture.TERMS.idle());

        assertThat(house.sessions.find(session.token())).isEmpty();
        assertThat(house.sessions.of(session.signedIn().account().id())).isEmpty();
    }

    @Test
    void aUsedSessionGoesOnUntilItsEnd() {
        NewSession session = house.signIn("wangfang");

        for (int hour = 1; hour < 12; hour++) {
            house.clock.advance(Duration.ofHours(1));
            assertThat(house.sessions.find(session.token())).isPresent();
        }
        house.clock.advance(Duration.ofHours(1));

        assertThat(house.sessions.find(session.token())).isEmpty();
    }

    @Test
    void beingSeenIsNotedOnceAMinute() {
        NewSession session = house.signIn("wangfang");
        AccountId account = session.signedIn().account().id();

        house.clock.advance(Duration.ofSeconds(59));
        house.sessions.find(session.token());
        assertThat(house.sessions.of(account).get(0).lastSeen()).isEqualTo("2026-11-21T01:00:00Z");

        house.clock.advance(Duration.ofSeconds(1));
        house.sessions.find(session.token());
        assertThat(house.sessions.of(account).get(0).lastSeen()).isEqualTo("2026-11-21T01:01:00Z");
    }

    @Test
    void oneSignsOutOfOneSession() {
        NewSession here = house.signIn("wangfang");
        NewSession there = house.signIn("wangfang");

        house.sessions.end(here.token());

        assertThat(house.sessions.find(here.token())).isEmpty();
        assertThat(house.sessions.find(there.token())).isPresent();
    }

    @Test
    void oneSeesAndEndsOnesOwnSessionsOnly() {
        NewSession mine = house.signIn("wangfang");
        house.added("lina");
        NewSession hers = house.signIn("lina");
        AccountId me = mine.signedIn().account().id();

        assertThat(house.sessions.of(me)).containsExactly(mine.signedIn().session());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> house.sessions.end(me, hers.signedIn().session().id()));
        house.sessions.end(me, mine.signedIn().session().id());

        assertThat(house.sessions.of(me)).isEmpty();
        assertThat(house.sessions.find(hers.token())).isPresent();
    }

    @Test
    void endedSessionsAreSweptUpAtTheNextSignIn() {
        house.signIn("wangfang");
        house.clock.advance(Duration.ofDays(1));
        house.signIn("wangfang");

        long kept = database.storage()
                .read(handle -> handle.createQuery("select count(*) from sign_in_session")
                        .mapTo(Long.class)
                        .one());

        assertThat(kept).isEqualTo(1);
    }
}
