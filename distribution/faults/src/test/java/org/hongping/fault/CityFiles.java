package org.hongping.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hongping.core.bundle.RevisedBundles;
import org.hongping.plugin.archive.PlainZip;
import org.hongping.plugin.manifest.BundleManifest;
import org.hongping.plugin.manifest.ManifestWriter;
import org.hongping.plugin.manifest.ModelVersion;

/** The files of a bundle with the city's residential sheet, into which anything may be put. The manifest lists it all. */
final class CityFiles {
    private static final String SHEET = "rubrics/residential.yaml";
    private static final String WORDS = "messages/residential_en.properties";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private ModelVersion model = ModelVersion.ofThisInstallation();

    CityFiles() throws IOException {
        Path sources = Path.of(System.getProperty("hongping.rubrics"));
        for (String name : List.of(SHEET, WORDS)) {
            files.put(name, Files.readAllBytes(sources.resolve(name)));
        }
    }

    CityFiles with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** Makes it for another version of the rubric model. */
    CityFiles forModel(String version) {
        model = new ModelVersion(version);
        return this;
    }

    /** Returns the bundle, nothing packed. */
    byte[] plain(String version) {
        return PlainZip.write(entries(version));
    }

    /** Returns the bundle, everything packed. */
    byte[] deflated(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : entries(version).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Map<String, byte[]> entries(String version) {
        BundleManifest manifest = new BundleManifest(RevisedBundles.CITY, version, List.of(SHEET));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(JarFile.MANIFEST_NAME, ManifestWriter.write(manifest, model, files));
        entries.putAll(files);
        return entries;
    }
}
