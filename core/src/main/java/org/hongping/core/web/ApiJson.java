package org.hongping.core.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.json.JavalinJackson;
import io.javalin.json.JsonMapper;
import java.io.InputStream;
import java.lang.reflect.Type;

/** How the API reads and writes JSON: strictly, moments as text, figures as they are. Made when first asked for. */
@SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
final class ApiJson implements JsonMapper {
    @Override
    public String toJsonString(Object value, Type type) {
        return Held.JACKSON.toJsonString(value, type);
    }

    @Override
    public <T> T fromJsonString(String json, Type type) {
        return Held.JACKSON.fromJsonString(json, type);
    }

    @Override
    public <T> T fromJsonStream(InputStream json, Type type) {
        return Held.JACKSON.fromJsonStream(json, type);
    }

    /** Loaded by its first use, which is after the first page. */
    private static final class Held {
        static final JavalinJackson JACKSON = new JavalinJackson(
                com.fasterxml.jackson.databind.json.JsonMapper.builder()
                        .addModule(new Jdk8Module())
                        .addModule(new JavaTimeModule())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build(),
                false);
    }
}
