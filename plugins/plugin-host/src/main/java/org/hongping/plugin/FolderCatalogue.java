package org.hongping.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.document.Finding;

/** What a folder of jars offers, inspected as for an installation but without installing anything. */
public final class FolderCatalogue {
    private final BundleInspector inspector;
    private Catalogue catalogue = Catalogue.empty();

    private FolderCatalogue(ModelVersion model) {
        this.inspector = new BundleInspector(model);
    }

    /**
     * Reads all jars of a folder.
     *
     * @param model version of the rubric model here
     * @throws IOException if the folder or a file cannot be read
     */
    public static Catalogue read(Path folder, ModelVersion model) throws IOException {
        var read = new FolderCatalogue(model);
        for (Path jar : BundleFolder.jars(folder)) {
            read.add(Delivery.read(jar, folder.toString()));
        }
        return read.catalogue;
    }

    private void add(Delivery delivery) {
        Inspection inspection = inspector.inspect(delivery.jar());
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
