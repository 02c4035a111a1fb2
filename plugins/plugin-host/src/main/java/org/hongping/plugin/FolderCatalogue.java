package org.hongping.plugin;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.archive.ArchiveLimits;
import org.hongping.plugin.archive.ArchiveReader;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.document.Finding;

/** What a folder of jars offers, inspected as for an installation but without installing anything. */
public final class FolderCatalogue {
    private Catalogue catalogue = Catalogue.empty();

    private FolderCatalogue() {}

    /**
     * Reads all jars of a folder, several at a time.
     *
     * @param model version of the rubric model here
     * @throws IOException if the folder or a file cannot be read
     */
    public static Catalogue read(Path folder, ModelVersion model) throws IOException {
        return read(deliveries(folder), model);
    }

    /**
     * Reads those jars of a folder that name a rubric; no other can bring it.
     *
     * @param model version of the rubric model here
     * @throws IOException if the folder or a file cannot be read
     */
    public static Catalogue naming(RubricId rubric, Path folder, ModelVersion model) throws IOException {
        List<Delivery> naming = deliveries(folder).stream()
                .filter(delivery -> names(delivery, rubric))
                .toList();
        return read(naming, model);
    }

    private static List<Delivery> deliveries(Path folder) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        for (Path jar : BundleFolder.jars(folder)) {
            deliveries.add(Delivery.read(jar, folder.toString()));
        }
        return deliveries;
    }

    /** What cannot be read may name anything: its inspection says what is wrong with it. */
    private static boolean names(Delivery delivery, RubricId rubric) {
        Archive archive =
                ArchiveReader.read(delivery.jar(), ArchiveLimits.STANDARD).archive();
        List<String> documents = archive.names("rubrics", ".yaml");
        return documents.isEmpty() || documents.stream().anyMatch(document -> names(archive, document, rubric));
    }

    private static boolean names(Archive archive, String document, RubricId rubric) {
        try {
            return archive.text(document).orElse("").contains(rubric.text());
        } catch (CharacterCodingException notUtf8) {
            return true;
        }
    }

    private static Catalogue read(List<Delivery> deliveries, ModelVersion model) {
        var inspector = new BundleInspector(model);
        List<Inspection> inspections = deliveries.parallelStream()
                .map(delivery -> inspector.inspect(delivery.jar()))
                .toList();
        var read = new FolderCatalogue();
        for (int i = 0; i < deliveries.size(); i++) {
            read.add(deliveries.get(i), inspections.get(i));
        }
        return read.catalogue;
    }

    private void add(Delivery delivery, Inspection inspection) {
        List<Finding> findings = new ArrayList<>(inspection.findings());
        inspection.bundle().ifPresent(bundle -> findings.addAll(Conflicts.of(bundle, catalogue)));
        boolean sound = findings.stream().noneMatch(Finding::isError);
        catalogue = inspection
                .bundle()
                .filter(bundle -> sound)
                .map(catalogue::with)
                .orElseGet(
                        () -> catalogue.with(new FailedBundle(delivery.name(), inspection.bundleDigest(), findings)));
    }
}
