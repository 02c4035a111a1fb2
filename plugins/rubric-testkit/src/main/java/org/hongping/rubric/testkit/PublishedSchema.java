package org.hongping.rubric.testkit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.Place;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/** The JSON Schema that editors are given, asked about a document. */
final class PublishedSchema {
    private static final String PLACE = "/org/hongping/rubric/rubric.schema.json";

    private PublishedSchema() {}

    /** Returns what the schema refuses; a document that is no YAML is not for it to judge. */
    static List<Finding> complaints(String file, String text) {
        Parsed parsed = YamlDocument.read(file, text);
        Findings complaints = new Findings();
        parsed.value()
                .map(value -> schema().validate(Json.write(value), InputFormat.JSON))
                .orElse(Set.of())
                .forEach(complaint ->
                        complaints.error(place(complaint, parsed.marks()), "testkit.schema", complaint.getMessage()));
        return complaints.list();
    }

    private static Optional<Place> place(ValidationMessage complaint, Marks marks) {
        JsonNodePath path = complaint.getInstanceLocation();
        return marks.at(IntStream.range(0, path.getNameCount())
                        .mapToObj(step -> String.valueOf(path.getElement(step)))
                        .toList())
                .name();
    }

    private static JsonSchema schema() {
        try (InputStream schema = Rubric.class.getResourceAsStream(PLACE)) {
            if (schema == null) {
                throw new IllegalStateException("the rubric model comes without " + PLACE);
            }
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + PLACE, unreadable);
        }
    }
}
