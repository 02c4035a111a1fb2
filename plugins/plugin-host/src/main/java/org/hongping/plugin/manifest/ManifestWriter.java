package org.hongping.plugin.manifest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.hongping.plugin.archive.ManifestDigests;
import org.osgi.framework.Version;

/** Writes the manifest of a data bundle, the same text for the same bundle wherever it is written. */
public final class ManifestWriter {
    /** Bytes of a line, its end not counted. */
    private static final int LONGEST_LINE = 70;

    private final StringBuilder text = new StringBuilder();

    private ManifestWriter() {}

    /** Returns the manifest of a bundle for a rubric model, with the digest of every file. */
    public static byte[] write(BundleManifest bundle, ModelVersion model, Map<String, byte[]> files) {
        var writer = new ManifestWriter();
        writer.main(bundle, model);
        new TreeMap<>(files).forEach(writer::section);
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the requirement by which a bundle says which rubric model it was made for. */
    static String requirement(ModelVersion model) {
        Version version = model.version();
        return "osgi.extender;filter:=\"(&(osgi.extender=%s)(version>=%d.%d)(!(version>=%d.0)))\""
                .formatted(BundleManifest.CAPABILITY, version.getMajor(), version.getMinor(), version.getMajor() + 1);
    }

    private void main(BundleManifest bundle, ModelVersion model) {
        line("Manifest-Version", "1.0");
        line("Bundle-ManifestVersion", "2");
        line("Bundle-SymbolicName", bundle.symbolicName());
        line("Bundle-Version", bundle.version());
        line(
                "Provide-Capability",
                "%s;documents:List<String>=\"%s\""
                        .formatted(BundleManifest.CAPABILITY, String.join(",", bundle.documents())));
        line("Require-Capability", requirement(model));
        end();
    }

    private void section(String name, byte[] content) {
        line("Name", name);
        line(ManifestDigests.ATTRIBUTE, ManifestDigests.digest(content));
        end();
    }

    /** A long line goes on behind a space, split between characters, never inside one. */
    private void line(String name, String value) {
        int bytes = 0;
        for (int point : (name + ": " + value).codePoints().toArray()) {
            String letter = Character.toString(point);
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                end();
                text.append(' ');
                bytes = 1;
            }
            text.append(letter);
            bytes += length;
        }
        end();
    }

    private void end() {
        text.append("\r\n");
    }
}
