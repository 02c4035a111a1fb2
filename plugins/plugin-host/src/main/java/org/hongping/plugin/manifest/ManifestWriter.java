package org.hongping.plugin.manifest;

import java.util.Map;
import java.util.TreeMap;
import org.hongping.plugin.archive.ManifestDigests;
import org.osgi.framework.Version;

/** Writes the manifest of a data bundle, the same text for the same bundle wherever it is written. */
public final class ManifestWriter {
    private final ManifestText text = new ManifestText();

    private ManifestWriter() {}

    /** Returns the manifest of a bundle for a rubric model, with the digest of every file. */
    public static byte[] write(BundleManifest bundle, ModelVersion model, Map<String, byte[]> files) {
        var writer = new ManifestWriter();
        writer.main(bundle, model);
        new TreeMap<>(files).forEach(writer::section);
        return writer.text.bytes();
    }

    /** Returns the requirement by which a bundle says which rubric model it was made for. */
    static String requirement(ModelVersion model) {
        Version version = model.version();
        return "osgi.extender;filter:=\"(&(osgi.extender=%s)(version>=%d.%d)(!(version>=%d.0)))\""
                .formatted(BundleManifest.CAPABILITY, version.getMajor(), version.getMinor(), version.getMajor() + 1);
    }

    private void main(BundleManifest bundle, ModelVersion model) {
        text.line("Manifest-Version", "1.0");
        text.line("Bundle-ManifestVersion", "2");
        text.line("Bundle-SymbolicName", bundle.symbolicName());
        text.line("Bundle-Version", bundle.version());
        text.line(
                "Provide-Capability",
                "%s;documents:List<String>=\"%s\""
                        .formatted(BundleManifest.CAPABILITY, String.join(",", bundle.documents())));
        text.line("Require-Capability", requirement(model));
        text.end();
    }

    private void section(String name, byte[] content) {
        text.line("Name", name);
        text.line(ManifestDigests.ATTRIBUTE, ManifestDigests.digest(content));
        text.end();
    }
}
