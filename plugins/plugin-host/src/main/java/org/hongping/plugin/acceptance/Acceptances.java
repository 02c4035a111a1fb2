package org.hongping.plugin.acceptance;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hongping.plugin.Delivery;
import org.hongping.plugin.Examination;
import org.hongping.plugin.LiveCases;
import org.hongping.plugin.RubricBundle;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Verification;
import org.hongping.plugin.Verifier;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.archive.ArchiveLimits;
import org.hongping.plugin.archive.ArchiveReader;
import org.hongping.plugin.archive.Sha256;
import org.hongping.plugin.manifest.ModelVersion;

/** Looks at deliveries as an installation would, and counts what a receiver signs for. Safe for use by many threads. */
public final class Acceptances {
    private final ModelVersion model;
    private final LiveCases live;

    /** Looks for this version of the rubric model; nothing of a bundle runs. */
    public Acceptances(ModelVersion model) {
        this(model, LiveCases.NOT_RUN);
    }

    /** As above, and says whether code of a bundle is run. */
    public Acceptances(ModelVersion model, LiveCases live) {
        this.model = model;
        this.live = live;
    }

    /**
     * Looks at a jar, a document, a folder to be packed, or every jar of a folder of jars.
     *
     * @throws IOException if something cannot be read
     */
    public List<Acceptance> of(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place.toString().endsWith(".yaml") ? document(place) : jar(place));
        }
        List<Path> jars;
        try (Stream<Path> files = Files.list(place)) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        if (jars.isEmpty()) {
            return List.of(folder(place));
        }
        List<Acceptance> all = new ArrayList<>();
        for (Path jar : jars) {
            all.add(jar(jar));
        }
        return all;
    }

    private Acceptance jar(Path jar) throws IOException {
        Delivery delivery = Delivery.read(jar, "report");
        try (Examination examined = Examination.of(delivery, model, live)) {
            return acceptance(examined);
        }
    }

    private Acceptance folder(Path folder) throws IOException {
        try (Examination examined = Examination.ofFolder(folder, model, live)) {
            return acceptance(examined);
        }
    }

    private Acceptance document(Path file) throws IOException {
        Verification verified = new Verifier(model).verify(file).get(0);
        String digest = Sha256.of(Files.readAllBytes(file));
        List<AcceptedRubric> rubrics = accepted(verified.rubrics(), Map.of());
        return new Acceptance(verified.name(), Optional.empty(), digest, rubrics, verified.findings());
    }

    /** While it is examined the hooks of its code answer, if that runs. */
    private Acceptance acceptance(Examination examined) {
        Delivery delivery = examined.delivery();
        Optional<RubricBundle> bundle = examined.bundle();
        Optional<Acceptance.Identity> identity =
                bundle.map(sound -> new Acceptance.Identity(sound.symbolicName(), sound.version()));
        List<AcceptedRubric> rubrics = accepted(
                bundle.map(RubricBundle::revisions).orElse(List.of()),
                golden(ArchiveReader.read(delivery.jar(), ArchiveLimits.STANDARD)
                        .archive()));
        return new Acceptance(delivery.name(), identity, delivery.digest(), rubrics, examined.findings());
    }

    private List<AcceptedRubric> accepted(List<RubricRevision> revisions, Map<String, String> golden) {
        return revisions.stream()
                .map(revision ->
                        new AcceptedRubric(revision, Sums.of(revision), GoldenTally.of(revision, golden, live)))
                .toList();
    }

    /** What is no text was among the findings of the inspection, and no bundle came of it. */
    private static Map<String, String> golden(Archive archive) {
        Map<String, String> texts = new TreeMap<>();
        for (String file : archive.names("golden", ".yaml")) {
            try {
                archive.text(file).ifPresent(text -> texts.put(file, text));
            } catch (CharacterCodingException notUtf8) {
                texts.remove(file);
            }
        }
        return texts;
    }
}
