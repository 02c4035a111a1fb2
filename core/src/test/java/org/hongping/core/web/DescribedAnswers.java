package org.hongping.core.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds answers of {@code /api/v1} against their description: the status is described, and so is every field of the body.
 * Every test that calls the interface takes part; what is not described at all is left to the test of the routes.
 */
final class DescribedAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<JsonNode, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private DescribedAnswers() {}

    /** What came back from a call; the type of its body without parameters. */
    record Answer(String method, String path, int status, String type, String body) {
        static Answer of(HttpResponse<String> response) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.request().method(),
                    response.request().uri().getPath(),
                    response.statusCode(),
                    type.replaceFirst(";.*", ""),
                    response.body());
        }
    }

    /** @throws AssertionError if the answer is not what was described */
    static void check(Answer answer) {
        if (answer.path().startsWith("/api/v1/")) {
            operation(answer.method().toLowerCase(Locale.ROOT), answer.path())
                    .ifPresent(operation -> check(operation, answer));
        }
    }

    private static void check(JsonNode operation, Answer answer) {
        JsonNode responses = operation.get("responses");
        JsonNode described = responses.path(Integer.toString(answer.status()));
        boolean refused = answer.status() >= 400;
        JsonNode response = resolved(described.isMissingNode() && refused ? responses.path("default") : described);
        JsonNode content = response.path("content");
        boolean empty = answer.body().isEmpty();
        if (response.isMissingNode() || content.isMissingNode() != empty || (!empty && !content.has(answer.type()))) {
            throw new AssertionError("not described: " + answer);
        }
        if (!empty && answer.type().contains("json")) {
            checkBody(answer, content.get(answer.type()).get("schema"));
        }
    }

    private static void checkBody(Answer answer, JsonNode schema) {
        Set<ValidationMessage> complaints =
                SCHEMAS.computeIfAbsent(schema, DescribedAnswers::made).validate(read(answer.body()));
        if (!complaints.isEmpty()) {
            throw new AssertionError("not as described: " + answer + "\n"
                    + complaints.stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
    }

    private static JsonSchema made(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("allOf", JSON.createArrayNode().add(schema));
        whole.set("components", Held.WHOLE.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    }

    private static Optional<JsonNode> operation(String method, String path) {
        return Held.PATHS.entrySet().stream()
                .filter(described -> described.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .filter(described -> described.has(method))
                .map(described -> described.get(method))
                .findFirst();
    }

    /** In the order of the description: the first that fits counts. */
    private static Map<Pattern, JsonNode> paths(JsonNode whole) {
        Map<Pattern, JsonNode> paths = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> described : whole.get("paths").properties()) {
            String pattern = described.getKey().replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+");
            paths.put(Pattern.compile(pattern), described.getValue());
        }
        return paths;
    }

    private static JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? Held.WHOLE.at(response.get("$ref").asText().substring(1))
                : response;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("not JSON: " + json, malformed);
        }
    }

    /** Closes what the description leaves open, so that a field nobody described is found. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(DescribedAnswers::closed);
        return node;
    }

    private static final class Held {
        static final JsonNode WHOLE = closed(read(ApiDescription.json()));
        static final Map<Pattern, JsonNode> PATHS = paths(WHOLE);
    }
}
