package org.hongping.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import org.hongping.plugin.archive.PlainZip;
import org.hongping.plugin.manifest.BundleManifest;
import org.hongping.plugin.manifest.ManifestWriter;
import org.hongping.plugin.manifest.ModelVersion;

/**
 * Packs a folder into a data bundle, without the tools of a JDK. The same files give the same bytes on every machine.
 * Packing judges nothing: what it returns is for a {@link BundleInspector} to judge. Safe for use by many threads.
 */
public final class Packer {
    private static final String FIRST_VERSION = "1.0.0";

    private final NeededModel needed;

    /** Packs for this version of the rubric model, and for all before it that have what the documents use. */
    public Packer(ModelVersion model) {
        this.needed = new NeededModel(model);
    }

    /**
     * Packs a folder.
     *
     * @param name symbolic name of the bundle; empty takes the id of its first rubric, or the folder's name
     * @param version of the bundle; empty is 1.0.0
     * @throws IOException if the folder cannot be read
     */
    public byte[] pack(Path folder, Optional<String> name, Optional<String> version) throws IOException {
        Map<String, byte[]> files = new BundleFolder(folder).files();
        return pack(
                files,
                name.or(() -> RubricIds.first(files, documents(files))).orElseGet(() -> folderName(folder)),
                version);
    }

    /** Packs files by the path they have in the bundle. */
    byte[] pack(Map<String, byte[]> files, String name, Optional<String> version) {
        var manifest = new BundleManifest(name, version.orElse(FIRST_VERSION), documents(files));
        ModelVersion model = needed.by(files, manifest.documents());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(JarFile.MANIFEST_NAME, ManifestWriter.write(manifest, model, files));
        entries.putAll(files);
        return PlainZip.write(entries);
    }

    private static List<String> documents(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(file -> file.startsWith("rubrics/"))
                .toList();
    }

    private static String folderName(Path folder) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return name.replaceAll("[^A-Za-z0-9_.-]", "-");
    }
}
