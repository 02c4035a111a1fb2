package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hongping.core.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final SignInName NAME = SignInName.of("wangfang");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "红星小区物业评审二号", "a1!a1!b2?b"})
    void longAndUncommonPasswordsAreTaken(String password) {
        assertThatCode(() -> rules.check(new Password(password), NAME, SecurityPolicy.OFFICE.passwords()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ninechars, password-short",
        "红星小区物业评审, password-short",
        "1234567890, password-common",
        "Admin@123456, password-common",
        "Manchester, password-common",
        "aaaaaabbbbbb, password-common",
        "my-WangFang-2026, password-holds-name"
    })
    void othersAreRefusedWithTheReason(String password, String reason) {
        assertThatThrownBy(() -> rules.check(new Password(password), NAME, SecurityPolicy.OFFICE.passwords()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.fields().get("password").key())
                                .isEqualTo("security." + reason));
    }

    @Test
    void endlessPasswordsAreRefused() {
        assertThatThrownBy(() ->
                        rules.check(new Password("abcdefghij".repeat(21)), NAME, SecurityPolicy.OFFICE.passwords()))
                .isInstanceOf(Invalid.class);
    }
}
