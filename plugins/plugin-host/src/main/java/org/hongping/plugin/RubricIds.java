package org.hongping.plugin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Value;
import org.hongping.rubric.yaml.YamlDocument;

/** Looks for the id in documents that nobody has checked yet. */
final class RubricIds {
    private RubricIds() {}

    /** Returns the id of the first document that says one. */
    static Optional<String> first(Map<String, byte[]> files, List<String> documents) {
        return documents.stream()
                .flatMap(file -> id(file, new String(files.get(file), StandardCharsets.UTF_8)).stream())
                .findFirst();
    }

    private static Optional<String> id(String file, String text) {
        return YamlDocument.read(file, text)
                .value()
                .filter(Value.Fields.class::isInstance)
                .map(value -> ((Value.Fields) value).fields().get("id"))
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .filter(RubricId::accepts);
    }
}
