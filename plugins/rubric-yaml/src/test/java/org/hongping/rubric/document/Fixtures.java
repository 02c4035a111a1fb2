package org.hongping.rubric.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/** The documents tests start from. */
public final class Fixtures {
    private Fixtures() {}

    /** A sheet that holds every record, field and word of the SPI. */
    public static String everything() {
        return text("rubrics/everything.yaml");
    }

    /** A sound sheet of two lines. */
    public static String small() {
        return text("rubrics/small.yaml");
    }

    /** The small sheet with one piece of its text replaced. */
    static String small(String old, String mended) {
        assertThat(small()).contains(old);
        return small().replace(old, mended);
    }

    static Parsed parsed(String yaml) {
        return YamlDocument.read("rubric.yaml", yaml);
    }

    /** The document of a YAML text that has to be sound as YAML. */
    static Value document(String yaml) {
        Parsed parsed = parsed(yaml);
        assertThat(parsed.findings()).isEmpty();
        return parsed.value().orElseThrow();
    }

    /** Findings of YAML and document together. */
    static List<Finding> findings(String yaml) {
        Parsed parsed = parsed(yaml);
        Findings findings = new Findings();
        findings.addAll(parsed.findings());
        parsed.value()
                .ifPresent(value -> findings.addAll(
                        DocumentReader.read(value, parsed.marks()).findings()));
        return findings.list();
    }

    static Rubric rubric(String yaml) {
        ReadRubric read = DocumentReader.read(document(yaml), parsed(yaml).marks());
        assertThat(read.findings()).isEmpty();
        return read.rubric().orElseThrow();
    }

    static String text(String resource) {
        try (InputStream in = Fixtures.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Keys of findings, without their area. */
    static List<String> keys(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.message().key().replace("finding.", ""))
                .toList();
    }

    /** Everything found when a sound document is checked. */
    static List<Finding> checked(String yaml) {
        return RubricChecks.check(rubric(yaml), parsed(yaml).marks());
    }
}
