package org.hongping.core.rubric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Status;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Canonical;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.document.DocumentWriter;
import org.hongping.rubric.document.Interpreter;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.document.Resolved;
import org.hongping.rubric.document.RubricDigest;
import org.hongping.rubric.engine.ReadSheet;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.Scorer;
import org.hongping.rubric.engine.SheetReader;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/** The residential sheet as it ships, read from its source and scored by the real engine, without a bundle around it. */
public final class ResidentialRubric implements InstalledRubric, Rubrics {
    private static final Path SOURCE = Path.of("../rubric-chengdu/src/main/resources/rubrics/residential.yaml");

    private final Value document;
    private final Rubric rubric;
    private final Map<Map<String, String>, Scorer> scorers = new ConcurrentHashMap<>();

    /** Reads the sheet. */
    public ResidentialRubric() {
        try {
            Parsed parsed = YamlDocument.read(SOURCE.toString(), Files.readString(SOURCE));
            document = parsed.value().orElseThrow();
            rubric = read(document, parsed.marks());
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    @Override
    public RubricId id() {
        return rubric.id();
    }

    @Override
    public String edition() {
        return rubric.edition();
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String title() {
        return rubric.title();
    }

    @Override
    public Status status() {
        return rubric.status();
    }

    @Override
    public String rubricDigest() {
        return RubricDigest.of(Canonical.text(rubric));
    }

    @Override
    public Value.Fields document() {
        return DocumentWriter.write(rubric);
    }

    @Override
    public Rubric rubric() {
        return rubric;
    }

    @Override
    public Rubric resolved(Map<String, String> interpretations) {
        Resolved resolved = Interpreter.resolve(document, interpretations);
        return read(resolved.document(), resolved.marks());
    }

    @Override
    public Result score(Value sheet) {
        ReadSheet read = SheetReader.read(sheet);
        return scorers.computeIfAbsent(read.sheet().interpretations(), this::scorer)
                .score(read);
    }

    private Scorer scorer(Map<String, String> interpretations) {
        Resolved resolved = Interpreter.resolve(document, interpretations);
        return Scorer.of(read(resolved.document(), resolved.marks()), rubricDigest(), resolved.inForce());
    }

    @Override
    public Wording wording(Locale language) {
        return new Wording(path -> Optional.empty());
    }

    @Override
    public List<InstalledRubric> all() {
        return List.of(this);
    }

    @Override
    public Optional<InstalledRubric> withDigest(String rubricDigest) {
        return rubricDigest().equals(rubricDigest) ? Optional.of(this) : Optional.empty();
    }

    private static Rubric read(Value document, Marks marks) {
        return DocumentReader.read(document, marks).rubric().orElseThrow();
    }
}
