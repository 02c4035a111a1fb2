package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
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
    private SignedIn who;

    @BeforeEach
    void makeHouse() {
        house = SecurityFixture.over(database.storage());
        tokens = house.security.tokens();
        account = house.added("wangfang", Role.ORGANISER, Role.ASSESSOR);
        who = house.signIn("wangfang").signedIn();
    }

    @Test
    void aTokenLetsAProgramInAsItsAccount() {
        String token = issued(30);

        Visitor visitor = house.security.visitors().ofBearer(token).orElseThrow();

        assertThat(visitor.accountOrRefuse()).isEqualTo(account.id().text());
        assertThat(visitor.is(Role.ORGANISER)).isTrue();
        assertThat(visitor.readsOnly()).isFalse();
        assertThat(house.security.visitors().ofSession(token)).isEmpty();
    }

    @Test
    void aTokenLendsTheRolesThatWereTickedAndNoOthers() {
        String token =
                tokens.issue(who, wanted(Set.of(Role.ASSESSOR), true, 30)).secret();

        Visitor visitor = house.security.visitors().ofBearer(token).orElseThrow();

        assertThat(visitor.roles()).containsExactly(Role.ASSESSOR);
        assertThat(visitor.readsOnly()).isTrue();
    }

    @Test
    void aRoleTakenFromTheAccountIsTakenFromItsTokens() {
        String token = tokens.issue(who, wanted(Set.of(Role.ORGANISER, Role.ASSESSOR), false, 30))
                .secret();

        house.security
                .rights()
                .change(Actor.CONSOLE, account.id(), Set.of(Role.ASSESSOR), Optional.empty(), account.rights());

        assertThat(tokens.holder(token).orElseThrow().roles()).containsExactly(Role.ASSESSOR);
    }

    @Test
    void nobodyLendsWhatTheyAreNot() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> tokens.issue(who, wanted(Set.of(Role.ADMINISTRATOR), true, 30)))
                .matches(refused -> refused.fields().containsKey("roles"));
        assertThat(tokens.of(account.id())).isEmpty();
    }

    @Test
    void aTokenLastsNoLongerThanTheProfileAllows() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> issued(366))
                .matches(refused -> refused.fields().containsKey("days"));
        assertThat(issued(365)).hasSize(43);
    }

    @Test
    void aTokenEnds() {
        String token = issued(30);

        house.clock.advance(Duration.ofDays(30));

        assertThat(tokens.holder(token)).isEmpty();
    }

    @Test
    void whenItWasLastUsedIsKeptToTheMinute() {
        String token = issued(30);
        assertThat(only().lastUsed()).isEmpty();

        tokens.holder(token);
        var first = only().lastUsed().orElseThrow();
        house.clock.advance(Duration.ofSeconds(30));
        tokens.holder(token);

        assertThat(only().lastUsed()).contains(first);
        house.clock.advance(Duration.ofSeconds(30));
        tokens.holder(token);
        assertThat(only().lastUsed().orElseThrow()).isAfter(first);
    }

    @Test
    void aRevokedTokenIsWorthless() {
        String token = issued(30);

        tokens.revoke(account.id(), only().id());

        assertThat(tokens.holder(token)).isEmpty();
        assertThat(house.actions()).startsWith("account.token-revoked", "account.token-issued");
    }

    @Test
    void anothersTokenCannotBeRevoked() {
        issued(30);
        AccessTokenId id = only().id();
        Account other = house.added("lina");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tokens.revoke(other.id(), id));
    }

    @Test
    void aDisabledAccountsTokensAreWorthless() {
        String token = issued(30);

        house.accounts.disable(Actor.CONSOLE, account.id());

        assertThat(tokens.holder(token)).isEmpty();
    }

    @Test
    void aProfileWithoutTokensMakesNoneAndKnowsNone() {
        String token = issued(30);

        house.profile(Profile.MLPS3);

        assertThat(tokens.holder(token)).isEmpty();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> issued(30));
    }

    private String issued(int days) {
        return tokens.issue(who, wanted(Set.of(Role.ORGANISER), false, days)).secret();
    }

    private static TokenWanted wanted(Set<Role> roles, boolean readsOnly, int days) {
        return new TokenWanted("每晚导出", roles, readsOnly, Duration.ofDays(days));
    }

    private AccessToken only() {
        return tokens.of(account.id()).get(0);
    }
}
