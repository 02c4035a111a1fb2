package org.hongping.core.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;
import org.junit.jupiter.api.Test;

/** The catalogue of facts in the documentation is that of the shipped rubrics, and a name means one thing everywhere. */
class FactsTest {
    private static final Path CATALOGUE = Path.of("docs", "facts.md");

    private final Map<String, List<Named>> facts = new TreeMap<>();

    private record Named(Rubric rubric, Declaration fact) {}

    @Test
    void aNameMeansOneThingInEveryRubric() throws IOException {
        read();

        facts.forEach((name, uses) -> {
            assertThat(uses)
                    .extracting(use -> use.fact().type())
                    .as(name)
                    .containsOnly(uses.get(0).fact().type());
            assertThat(uses)
                    .extracting(use -> use.fact().unit())
                    .as(name)
                    .containsOnly(uses.get(0).fact().unit());
        });
    }

    @Test
    void theCatalogueIsThatOfTheRubrics() throws IOException {
        read();

        List<String> rows = facts.entrySet().stream().map(FactsTest::row).toList();
        assertThat(Files.readAllLines(CATALOGUE).stream()
                        .filter(line -> line.startsWith("| `"))
                        .toList())
                .isEqualTo(rows);
    }

    private static String row(Map.Entry<String, List<Named>> fact) {
        Declaration first = fact.getValue().get(0).fact();
        List<String> asked = fact.getValue().stream()
                .map(use -> use.rubric().id()
                        + use.fact()
                                .source()
                                .map(source -> " " + source.clause())
                                .orElse(""))
                .toList();
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        fact.getKey(),
                        first.type().name().toLowerCase(Locale.ROOT),
                        first.unit().orElse(""),
                        first.label(),
                        String.join("; ", asked));
    }

    private void read() throws IOException {
        for (String city : List.of("chengdu", "mianyang", "shenzhen", "weihai")) {
            try (Stream<Path> files = Files.list(Path.of("..", "rubric-" + city, "src/main/resources/rubrics"))) {
                for (Path file : files.sorted().toList()) {
                    Parsed parsed = YamlDocument.read(file.toString(), Files.readString(file));
                    Rubric rubric = DocumentReader.read(parsed.value().orElseThrow(), parsed.marks())
                            .rubric()
                            .orElseThrow();
                    rubric.facts()
                            .forEach(fact -> facts.computeIfAbsent(fact.id(), id -> new ArrayList<>())
                                    .add(new Named(rubric, fact)));
                }
            }
        }
    }
}
