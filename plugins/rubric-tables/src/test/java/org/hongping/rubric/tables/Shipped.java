package org.hongping.rubric.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.document.DocumentWriter;
import org.hongping.rubric.document.ReadRubric;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/** The rubrics that ship. */
final class Shipped {
    private Shipped() {}

    static List<Path> files() {
        try (Stream<Path> modules = Files.list(Path.of("../.."))) {
            return modules.map(module -> module.resolve("src/main/resources/rubrics"))
                    .filter(Files::isDirectory)
                    .flatMap(Shipped::in)
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Returns a document as published: defaults left out. */
    static Value.Fields document(Path file) {
        try {
            return DocumentWriter.write(rubric(Files.readString(file)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Value.Fields residential() {
        return document(Path.of("../../rubric-chengdu/src/main/resources/rubrics/residential.yaml"));
    }

    static Rubric rubric(String yaml) {
        Parsed parsed = YamlDocument.read("x.yaml", yaml);
        assertThat(parsed.findings()).isEmpty();
        ReadRubric read = DocumentReader.read(parsed.value().orElseThrow(), parsed.marks());
        assertThat(read.findings()).isEmpty();
        return read.rubric().orElseThrow();
    }
}
