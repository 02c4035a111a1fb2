package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.hongping.rubric.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormInputTest {
    @RegisterExtension
    static final WebExtension WEB = new WebExtension();

    @Test
    void valuesAreReadAsWhatTheyAre() {
        FormInput form = FormInput.showing(
                Map.of("name", " 华苑 ", "households", "860", "area", "1.50", "built", "2009-12-31", "agree", "true"));

        assertThat(form.fields().text("name", 10)).isEqualTo("华苑");
        assertThat(form.fields().whole("households", 1, 9_999)).hasValue(860);
        assertThat(form.fields().decimal("area")).hasValue(new BigDecimal("1.50"));
        assertThat(form.fields().day("built")).hasValue(LocalDate.of(2009, 12, 31));
        assertThat(form.fields().ticked("agree")).isTrue();
        assertThat(form.refused()).isFalse();
    }

    @Test
    void whatCannotBeRightIsRefusedInTheOrderOfTheForm() {
        FormInput form = FormInput.showing(Map.of("name", "   ", "households", "abc", "built", "2009-13-01"));

        form.fields().text("name", 10);
        form.fields().whole("households", 1, 9_999);
        form.fields().day("built");

        assertThat(form.errors())
                .extracting(FormInput.FieldError::field)
                .containsExactly("name", "households", "built");
        assertThat(form.value("households")).isEqualTo("abc");
        assertThatThrownBy(form::mustBeAccepted).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "1.2345678", "1,5", "２", "NaN", "--1", "9999999999999"})
    void aFigureIsPlain(String text) {
        FormInput form = FormInput.showing(Map.of("points", text));

        assertThat(form.fields().decimal("points")).isEmpty();
        assertThat(form.error("points")).isPresent();
    }

    @Test
    void tooLongATextIsRefusedAndKept() {
        FormInput form = FormInput.showing(Map.of("name", "一二三四五"));
        form.fields().text("name", 4);

        assertThat(form.error("name")).hasValue(Message.of("web.too-long", "4"));
        assertThat(form.value("name")).isEqualTo("一二三四五");
    }

    @Test
    void aChoiceIsOneOfThoseOffered() {
        FormInput form = FormInput.showing(Map.of("role", "ASSESSOR", "other", "KING"));

        assertThat(form.fields().choice("role", Role.class)).hasValue(Role.ASSESSOR);
        assertThat(form.fields().choice("other", Role.class)).isEmpty();
        assertThat(form.error("other")).isPresent();
        assertThat(form.error("role")).isEmpty();
    }

    @Test
    void thePageShowsErrorsAtTheTopAndAtTheField() {
        String page = WEB.client().withSession("organiser").get("/style-office").body();

        assertThat(page)
                .contains("有 2 处需要改正")
                .contains("<a href=\"#f-built\">竣工日期</a>")
                .contains("value=\"华苑一期\"")
                .containsPattern("id=\"f-households\"[^>]*aria-describedby=\"e-households\" aria-invalid=\"true\"")
                .containsPattern("id=\"e-households\"");
    }
}
