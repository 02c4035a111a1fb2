package org.hongping.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.hongping.core.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInNameTest {
    @Test
    void caseAndWidthDoNotMatter() {
        assertThat(SignInName.of(" ＷａｎｇFang ")).isEqualTo(SignInName.of("wangfang"));
        assertThat(SignInName.of("王芳")).hasToString("王芳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "two words", "tab\tbed", "line\nbreak", "<b>"})
    void otherShapesAreRefused(String name) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> SignInName.of(name));
    }

    @Test
    void longNamesAreRefused() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> SignInName.of("a".repeat(65)));
    }
}
