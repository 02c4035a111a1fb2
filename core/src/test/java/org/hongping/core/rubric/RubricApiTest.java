package org.hongping.core.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rubrics for programs, without a sign-in. */
class RubricApiTest {
    private static final InstalledRubric SHEET =
            ShippedRubrics.of("rubric-chengdu").all().get(0);

    @RegisterExtension
    final RubricServer server = new RubricServer();

    @Test
    void theListPagesByCursor() {
        server.rubrics().install(SHEET, SettableRubrics.SWITCHABLE);

        JsonNode first = json(server.stranger().get("/api/v1/rubrics?limit=1"));
        JsonNode second = json(server.stranger()
                .get("/api/v1/rubrics?limit=1&after=" + first.get("next").asText()));

        assertThat(first.at("/items/0/id").asText()).isEqualTo("chengdu.residential");
        assertThat(first.at("/items/0/rubricDigest").asText()).isEqualTo(SHEET.rubricDigest());
        assertThat(first.at("/items/0/subjects/0").asText()).isEqualTo("estate");
        assertThat(second.at("/items/0/version").asText()).isEqualTo("1.1.0");
        assertThat(second.has("next")).isFalse();
        assertThat(server.stranger().get("/api/v1/rubrics?after=bm93aGVyZQ").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRevisionIsItsDocumentWithTheDigest() {
        server.rubrics().install(SHEET);

        HttpResponse<String> answer = server.stranger().get("/api/v1/rubrics/" + SHEET.rubricDigest());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode document = json(answer);
        assertThat(document.get("rubricDigest").asText()).isEqualTo(SHEET.rubricDigest());
        assertThat(document.at("/root/children/0/children/0/code").asText()).isEqualTo("1.1");
        assertThat(server.stranger().get("/api/v1/rubrics/sha256:00").statusCode())
                .isEqualTo(404);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
