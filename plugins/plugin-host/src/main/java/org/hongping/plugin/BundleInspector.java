package org.hongping.plugin;

import java.io.IOException;
import java.nio.file.Path;
import org.hongping.plugin.manifest.ManifestReader;
import org.hongping.plugin.manifest.ModelVersion;

/**
 * Inspects jars before anything of them is used: digest first, then the archive to its last byte, the manifest, the
 * documents, and the bundle's own golden cases. All findings are collected. Safe for use by many threads.
 */
public final class BundleInspector {
    private final ManifestReader manifests;

    /** Inspects for an installation that has this version of the rubric model. */
    public BundleInspector(ModelVersion model) {
        this.manifests = new ManifestReader(model);
    }

    /**
     * Inspects a file.
     *
     * @throws IOException if it cannot be read
     */
    public Inspection inspect(Path jar) throws IOException {
        return inspect(Delivery.bytes(jar));
    }

    /** Inspects a jar in memory. */
    public Inspection inspect(byte[] jar) {
        return new JarInspection(jar, manifests).run();
    }
}
