package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

/** The published schema and the reader accept the same documents. */
class SchemaTest {
    /** Ends of a range: that one is below the other is for the reader alone to see. */
    private static final Set<String> ENDS = Set.of("from", "to", "scaleFrom", "scaleTo");

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Fixtures.text("org/hongping/rubric/rubric.schema.json"), InputFormat.JSON);

    @Provide
    Arbitrary<Rubric> rubrics() {
        return Rubrics.rubric();
    }

    @Test
    void theFixturesFitTheSchema() {
        assertThat(complaints(Fixtures.document(Fixtures.small()))).isEmpty();
        assertThat(complaints(Fixtures.document(Fixtures.everything()))).isEmpty();
    }

    @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
    void whateverIsWrittenFitsTheSchema(@ForAll("rubrics") Rubric rubric) {
        assertThat(complaints(DocumentWriter.write(rubric))).isEmpty();
    }

    @Test
    void everyShippedDocumentFitsTheSchemaAndIsSound() throws IOException {
        for (Path file : shipped()) {
            String yaml = Files.readString(file);
            assertThat(Fixtures.findings(yaml)).as(file.toString()).isEmpty();
            assertThat(Fixtures.checked(yaml)).as(file.toString()).noneMatch(Finding::isError);
            assertThat(complaints(Fixtures.document(yaml))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aFieldTooManyIsRefusedByBoth() {
        Value whole = Fixtures.document(Fixtures.everything());

        assertThat(tables(whole)).allSatisfy(path -> {
            Value bad = changed(whole, join(path, "colour"), Value.text("红"));
            assertThat(complaints(bad)).as("schema " + path).isNotEmpty();
            assertThat(read(bad)).as("reader " + path).isNotEmpty();
        });
    }

    @Test
    void aMissingFieldIsRefusedByBothOrNeither() {
        bothOrNeither(Value.nothing());
    }

    @Test
    void aFigureInPlaceOfAFieldIsRefusedByBothOrNeither() {
        bothOrNeither(Value.figure("1"));
    }

    @Test
    void aTextInPlaceOfAFieldIsRefusedByBothOrNeither() {
        bothOrNeither(Value.text("甲"));
    }

    @Test
    void everyWordOfTheReaderIsInTheSchema() {
        String schema = Fixtures.text("org/hongping/rubric/rubric.schema.json");

        assertThat(Arrays.stream(RuleKind.values()).map(RuleKind::word))
                .allSatisfy(word -> assertThat(schema).contains("\"" + word + "\""));
    }

    /** Puts a value in place of every field, one at a time, and asks schema and reader; like fields are tried once. */
    private static void bothOrNeither(Value instead) {
        Value whole = Fixtures.document(Fixtures.everything());
        List<String> differing = new ArrayList<>();
        for (List<String> path : fields(whole)) {
            Value changed = changed(whole, path, instead);
            boolean isRefused = !read(changed).isEmpty();
            boolean isEnd = instead instanceof Value.Figure && ENDS.contains(path.get(path.size() - 1));
            if (!isEnd && complaints(changed).isEmpty() == isRefused) {
                differing.add(path + (isRefused ? " reader refuses" : " schema refuses"));
            }
        }
        assertThat(differing).isEmpty();
    }

    private static Set<ValidationMessage> complaints(Value document) {
        return SCHEMA.validate(new PlainJson(document).toString(), InputFormat.JSON);
    }

    private static List<Finding> read(Value document) {
        return DocumentReader.read(document, Marks.none()).findings();
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("../.."))) {
            List<Path> files = new ArrayList<>();
            for (Path folder : modules.map(module -> module.resolve("src/main/resources/rubrics"))
                    .toList()) {
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> inside = Files.list(folder)) {
                        inside.filter(file -> file.toString().endsWith(".yaml")).forEach(files::add);
                    }
                }
            }
            return files;
        }
    }

    private static List<List<String>> tables(Value whole) {
        List<List<String>> fields = fields(whole);
        return fields.stream()
                .map(path -> path.subList(0, path.size() - 1))
                .distinct()
                .toList();
    }

    private static List<List<String>> fields(Value whole) {
        List<List<String>> fields = new ArrayList<>();
        walk(List.of(), whole, fields, new HashSet<>());
        return fields;
    }

    /** What an interpretation sets and which inputs an expectation names is free; the schema says no more of it. */
    private static void walk(List<String> path, Value value, List<List<String>> fields, Set<String> seen) {
        if (value instanceof Value.Fields named) {
            named.fields().forEach((name, field) -> {
                if (seen.add(shape(path, named) + name)) {
                    fields.add(join(path, name));
                }
                boolean isFree = name.equals("value") || name.equals("input");
                walk(join(path, name), isFree ? Value.nothing() : field, fields, seen);
            });
        } else if (value instanceof Value.Items list) {
            for (int index = 0; index < list.items().size(); index++) {
                walk(join(path, String.valueOf(index)), list.items().get(index), fields, seen);
            }
        }
    }

    private static String shape(List<String> path, Value.Fields named) {
        String names =
                path.stream().filter(step -> !step.matches("[0-9]+")).toList().toString();
        boolean isOneOfSeveral = path.contains("children");
        return names
                + (isOneOfSeveral
                        ? named.fields().keySet()
                                + named.fields()
                                        .getOrDefault("kind", Value.nothing())
                                        .toString()
                        : "");
    }

    private static Value changed(Value whole, List<String> path, Value instead) {
        if (path.isEmpty()) {
            return instead;
        }
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (whole instanceof Value.Items list) {
            List<Value> items = new ArrayList<>(list.items());
            items.set(Integer.parseInt(step), changed(items.get(Integer.parseInt(step)), rest, instead));
            return new Value.Items(items);
        }
        Map<String, Value> fields = new LinkedHashMap<>(((Value.Fields) whole).fields());
        Value changed = changed(fields.getOrDefault(step, Value.nothing()), rest, instead);
        if (changed instanceof Value.Nothing) {
            fields.remove(step);
        } else {
            fields.put(step, changed);
        }
        return new Value.Fields(fields);
    }

    private static List<String> join(List<String> path, String step) {
        List<String> joined = new ArrayList<>(path);
        joined.add(step);
        return joined;
    }
}
