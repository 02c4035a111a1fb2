package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.router.Endpoint;
import io.javalin.security.RouteRole;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hongping.core.web.ApiDescription;
import org.hongping.core.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The description of {@code /api/v1} and the routes say the same. */
class ApiDescriptionTest {
    @RegisterExtension
    static final AppExtension APP = new AppExtension();

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete", "options");

    @Test
    void itIsToldWithoutASignIn() throws JsonProcessingException {
        HttpResponse<String> answer = APP.client().get("/api/v1/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(new ObjectMapper().readTree(answer.body()).get("openapi").asText())
                .isEqualTo("3.1.0");
    }

    @Test
    void aParserOfOpenApiFindsNothingWrong() {
        ParseOptions resolving = new ParseOptions();
        resolving.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(ApiDescription.json(), List.of(), resolving);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void everyRouteIsDescribedWithItsRolesAndNothingElseIs() throws JsonProcessingException {
        assertThat(described()).isEqualTo(registered());
    }

    @Test
    void whoeverNeedsNoSignInIsSaidSo() throws JsonProcessingException {
        operations()
                .forEach((name, operation) -> assertThat(operation.has("security"))
                        .as(name + " has security []")
                        .isEqualTo(operation.get("x-roles").toString().contains("anyone")));
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryPartIsUsed() throws JsonProcessingException {
        JsonNode whole = whole();
        Set<String> references = Pattern.compile("\"\\$ref\":\"#(/[^\"]+)\"")
                .matcher(ApiDescription.json())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(references)
                .allSatisfy(pointer -> assertThat(whole.at(pointer).isMissingNode())
                        .as(pointer)
                        .isFalse());
        Set<String> parts = new TreeSet<>();
        for (String kind : List.of("parameters", "headers", "responses", "schemas")) {
            whole.at("/components/" + kind)
                    .fieldNames()
                    .forEachRemaining(name -> parts.add("/components/" + kind + "/" + name));
        }
        assertThat(parts).isEqualTo(references);
    }

    @Test
    void everyOperationHasANameOfItsOwnAndNamesWhatItsPathHolds() throws JsonProcessingException {
        JsonNode whole = whole();
        Set<String> names = new HashSet<>();
        whole.get("paths").properties().forEach(path -> {
            Set<String> holes = Pattern.compile("\\{([^}]+)}")
                    .matcher(path.getKey())
                    .results()
                    .map((MatchResult hole) -> hole.group(1))
                    .collect(Collectors.toSet());
            Set<String> declared = new HashSet<>();
            path.getValue()
                    .path("parameters")
                    .forEach(parameter -> declared.add(
                            whole.at(parameter.path("$ref").asText("#").substring(1))
                                    .path("name")
                                    .asText(parameter.path("name").asText())));
            assertThat(declared).as(path.getKey()).isEqualTo(holes);
        });
        operations()
                .forEach((name, operation) -> assertThat(
                                names.add(operation.get("operationId").asText()))
                        .as(name)
                        .isTrue());
    }

    @Test
    void whatMayBeRepeatedTakesAKey() throws JsonProcessingException {
        operations()
                .forEach((name, operation) -> assertThat(
                                operation.path("parameters").toString())
                        .as(name)
                        .satisfies(parameters -> assertThat(parameters.contains("/idempotencyKey"))
                                .isEqualTo(name.startsWith("POST"))));
    }

    private static Map<String, Set<String>> described() throws JsonProcessingException {
        Map<String, Set<String>> described = new TreeMap<>();
        operations().forEach((name, operation) -> {
            Set<String> roles = new TreeSet<>();
            operation.get("x-roles").forEach(role -> roles.add(role.asText()));
            described.put(name, roles);
        });
        return described;
    }

    private static Map<String, JsonNode> operations() throws JsonProcessingException {
        Map<String, JsonNode> operations = new TreeMap<>();
        whole().get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    private static Map<String, Set<String>> registered() {
        Map<String, Set<String>> registered = new TreeMap<>();
        for (Endpoint endpoint : APP.endpoints()) {
            if (endpoint.path.startsWith("/api/v1/")) {
                registered.put(endpoint.method.name() + " " + endpoint.path, roles(endpoint));
            }
        }
        return registered;
    }

    private static Set<String> roles(Endpoint endpoint) {
        return endpoint.metadata(io.javalin.security.Roles.class).getRoles().stream()
                .map(RouteRole.class::cast)
                .map(role -> name((Role) role))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Role role) {
        return role == Role.SIGNED_IN ? "signedIn" : role.name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode whole() throws JsonProcessingException {
        return new ObjectMapper().readTree(ApiDescription.json());
    }
}
