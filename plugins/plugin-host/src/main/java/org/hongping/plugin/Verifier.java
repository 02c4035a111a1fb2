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
 * takes. Safe for use by many threads.
 */
public final class Verifier {
    private final BundleInspector inspector;
    private final Packer packer;

    /** Verifies for this version of the rubric model. */
    public Verifier(ModelVersion model) {
        this.inspector = new BundleInspector(model);
        this.packer = new Packer(model);
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
            return List.of(inspected(folder.toString(), packer.pack(folder, Optional.empty(), Optional.empty())));
        }
        List<Verification> verified = new ArrayList<>();
        for (Path jar : jars) {
            verified.add(jar(jar));
        }
        return verified;
    }

    private Verification jar(Path jar) throws IOException {
        return inspected(jar.toString(), Delivery.bytes(jar));
    }

    private Verification inspected(String name, byte[] jar) {
        Inspection inspection = inspector.inspect(jar);
        List<RubricRevision> rubrics =
                inspection.bundle().map(RubricBundle::revisions).orElse(List.of());
        return new Verification(name, inspection.findings(), rubrics);
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
