package org.hongping.plugin;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.plugin.RubricRevision.Origin;
import org.hongping.plugin.archive.Sha256;
import org.hongping.plugin.archive.Utf8;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.document.Finding;

/**
 * Finds everything there is to find about a jar, a folder or one YAML document, by the same steps as an installation
 * takes that trusts nobody's signature. Safe for use by many threads.
 */
public final class Verifier {
    private final ModelVersion model;
    private final LiveCases live;

    /** Verifies for this version of the rubric model; nothing of a bundle runs. */
    public Verifier(ModelVersion model) {
        this(model, LiveCases.NOT_RUN);
    }

    /** As above, and says whether code of a bundle is run. */
    public Verifier(ModelVersion model, LiveCases live) {
        this.model = model;
        this.live = live;
    }

    /**
     * Verifies a jar, a document, a folder to be packed, or every jar of a folder of jars.
     *
     * @throws IOException if something cannot be read
     */
    public List<Verification> verify(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new NoSuchFileException(place.toString());
        }
        if (Files.isDirectory(place)) {
            return folder(place);
        }
        return List.of(place.toString().endsWith(".yaml") ? document(place) : jar(place));
    }

    /**
     * Returns the rubrics of a folder that are sound in themselves, also when its golden cases do not come out: so that
     * their author can try the cases one by one.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<RubricRevision> draft(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : new BundleFolder(folder).files().entrySet()) {
            if (!file.getKey().startsWith("golden/")) {
                texts.put(file.getKey(), Utf8.text(file.getValue()));
            }
        }
        Origin draft = new Origin("", "0.0.0", Sha256.of(new byte[0]));
        return BundleReader.read(texts, draft, List.of()).revisions();
    }

    private List<Verification> folder(Path folder) throws IOException {
        List<Path> jars = BundleFolder.jars(folder);
        if (jars.isEmpty()) {
            try (Examination examined = Examination.ofFolder(folder, model, live)) {
                return List.of(verification(folder.toString(), examined));
            }
        }
        List<Verification> verified = new ArrayList<>();
        for (Path jar : jars) {
            verified.add(jar(jar));
        }
        return verified;
    }

    private Verification jar(Path jar) throws IOException {
        try (Examination examined = Examination.of(Delivery.read(jar, "verify"), model, live)) {
            return verification(jar.toString(), examined);
        }
    }

    private static Verification verification(String name, Examination examined) {
        List<RubricRevision> rubrics =
                examined.bundle().map(RubricBundle::revisions).orElse(List.of());
        return new Verification(name, examined.findings(), rubrics);
    }

    private static Verification document(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            String text = Utf8.text(content);
            var origin = new Origin("", "0.0.0", Sha256.of(content));
            BundleReader.ReadTexts read = BundleReader.read(Map.of(file.toString(), text), origin, List.of());
            return new Verification(file.toString(), read.findings(), read.revisions());
        } catch (CharacterCodingException notUtf8) {
            Finding finding = Finding.error(Optional.empty(), "bundle.not-utf8", file.toString());
            return new Verification(file.toString(), List.of(finding), List.of());
        }
    }
}
