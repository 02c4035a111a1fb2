package org.hongping.core.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The written description of {@code /api/v1} (OpenAPI 3.1), put together from one file a feature: {@code openapi/*.yaml}.
 * A test holds it against the routes and the answers. Made when it is first asked for; safe for use by many threads.
 */
public final class ApiDescription {
    /** The first says what all share. */
    private static final List<String> PARTS = List.of(
            "api",
            "upload",
            "account",
            "accounts",
            "registry",
            "management",
            "exchange",
            "records",
            "duplicate",
            "records-estate",
            "records-enterprise",
            "rubric",
            "bundle",
            "campaign",
            "relock",
            "application",
            "submission",
            "seal",
            "supplement",
            "earlier",
            "offline",
            "recommendation",
            "assessment",
            "scoring",
            "panel",
            "onsite",
            "result",
            "notice",
            "news",
            "mail",
            "inquiry",
            "trail");

    private ApiDescription() {}

    /** Returns the document as JSON. */
    public static String json() {
        return Held.JSON;
    }

    private static String assembled() {
        Map<String, Object> whole = new LinkedHashMap<>();
        for (String part : PARTS) {
            merge(whole, read("/openapi/" + part + ".yaml"));
        }
        merge(whole, Map.of("info", Map.of("version", "1")));
        try {
            return new ObjectMapper().writeValueAsString(whole);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps and texts can be written", impossible);
        }
    }

    private static Map<?, ?> read(String place) {
        try (InputStream yaml = ApiDescription.class.getResourceAsStream(place)) {
            if (yaml == null) {
                throw new IllegalStateException("there is no " + place);
            }
            Object read = new Load(LoadSettings.builder().setLabel(place).build()).loadFromInputStream(yaml);
            if (read instanceof Map<?, ?> fields) {
                return fields;
            }
            throw new IllegalStateException(place + " holds no fields");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + place, unreadable);
        }
    }

    /** Fields of both are merged, lists follow each other; nothing may be said twice. */
    private static void merge(Map<String, Object> whole, Map<?, ?> part) {
        part.forEach((key, value) -> whole.merge(key.toString(), copied(value), ApiDescription::merged));
    }

    private static Object merged(Object there, Object added) {
        if (there instanceof Map<?, ?> fields && added instanceof Map<?, ?> more) {
            Map<String, Object> both = new LinkedHashMap<>();
            merge(both, fields);
            merge(both, more);
            return both;
        }
        if (there instanceof List<?> items && added instanceof List<?> more) {
            return Stream.concat(items.stream(), more.stream()).toList();
        }
        throw new IllegalStateException("described twice: " + there + " and " + added);
    }

    private static Object copied(Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> copy = new LinkedHashMap<>();
            merge(copy, fields);
            return copy;
        }
        return value;
    }

    /** Loaded by its first use. */
    private static final class Held {
        static final String JSON = assembled();
    }
}
