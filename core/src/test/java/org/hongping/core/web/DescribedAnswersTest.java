package org.hongping.core.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hongping.core.web.DescribedAnswers.Answer;
import org.junit.jupiter.api.Test;

class DescribedAnswersTest {
    private static final String AREA = "{\"id\":\"1\",\"name\":\"云溪区\",\"level\":\"district\",\"version\":1}";

    @Test
    void whatWasDescribedPasses() {
        assertThatCode(() -> area(200, "application/json", AREA)).doesNotThrowAnyException();
    }

    @Test
    void aFieldThatNobodyDescribedIsFound() {
        assertThatThrownBy(() -> area(200, "application/json", AREA.replace("}", ",\"colour\":\"red\"}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("colour");
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherKindIsFound() {
        assertThatThrownBy(() -> area(200, "application/json", AREA.replace("\"version\":1", "\"version\":\"1\"")))
                .hasMessageContaining("version");
        assertThatThrownBy(() -> area(200, "application/json", AREA.replace("district", "village")))
                .hasMessageContaining("level");
    }

    @Test
    void aStatusOrATypeThatNobodyDescribedIsFound() {
        assertThatThrownBy(() -> area(202, "application/json", AREA)).hasMessageContaining("202");
        assertThatThrownBy(() -> area(200, "text/html", AREA)).hasMessageContaining("text/html");
        assertThatThrownBy(() -> area(204, "", "")).hasMessageContaining("204");
    }

    @Test
    void aProblemLooksLikeOne() {
        assertThatThrownBy(() -> area(404, "application/problem+json", "{\"title\":\"none\"}"))
                .hasMessageContaining("detail");
    }

    private static void area(int status, String type, String body) {
        DescribedAnswers.check(new Answer("GET", "/api/v1/areas/1", status, type, body));
    }
}
