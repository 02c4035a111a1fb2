package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.hongping.core.audit.Actor;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessTokensTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private SecurityFixture house;
    private AccessTokens tokens;
    private Account account;

    @BeforeEach
    void makeHouse() {
        house = SecurityFixture.over(database.storage());
        tokens = house.security.tokens();
        account = house.added("wangfang", Role.ORGANISER);
    }

    @Test
    void aTokenLetsAProgramInAsItsAccount() {
        String token = tokens.issue(account.id(), "nightly export", Duration.ofDays(30));

        Visitor visitor = house.security.visitors().ofBearer(token).orElseThrow();

        assertThat(visitor.accountOrRefuse()).isEqualTo(account.id().text());
        assertThat(visitor.is(Role.ORGANISER)).isTrue();
        assertThat(house.security.visitors().ofSession(token)).isEmpty();
    }

    @Test
    void aTokenEnds() {
        String token = tokens.issue(account.id(), "nightly export", Duration.ofDays(30));

        house.clock.advance(Duration.ofDays(30));

        assertThat(tokens.holder(token)).isEmpty();
    }

    @Test
    void aRevokedTokenIsWorthless() {
        String token = tokens.issue(account.id(), "nightly export", Duration.ofDays(30));

        tokens.revoke(account.id(), tokens.of(account.id()).get(0).id());

        assertThat(tokens.holder(token)).isEmpty();
        assertThat(house.actions()).startsWith("account.token-revoked", "account.token-issued");
    }

    @Test
    void anothersTokenCannotBeRevoked() {
        tokens.issue(account.id(), "nightly export", Duration.ofDays(30));
        AccessTokenId id = tokens.of(account.id()).get(0).id();
        Account other = house.added("lina");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tokens.revoke(other.id(), id));
    }

    @Test
    void aDisabledAccountsTokensAreWorthless() {
        String token = tokens.issue(account.id(), "nightly export", Duration.ofDays(30));

        house.accounts.disable(Actor.CONSOLE, account.id());

        assertThat(tokens.holder(token)).isEmpty();
    }
}
