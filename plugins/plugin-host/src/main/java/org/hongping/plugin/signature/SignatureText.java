package org.hongping.plugin.signature;

import org.hongping.plugin.archive.ManifestDigests;
import org.hongping.plugin.manifest.ManifestText;

/** Writes the signature file: the digest of the whole manifest, and of each of its sections. */
final class SignatureText {
    private SignatureText() {}

    static byte[] of(byte[] manifest) {
        var text = new ManifestText();
        text.line("Signature-Version", "1.0");
        text.line("SHA-256" + SignedContent.OF_MANIFEST, ManifestDigests.digest(manifest));
        text.line("Created-By", "Hongping");
        text.end();
        ManifestSections.of(manifest).forEach((name, section) -> {
            text.line("Name", name);
            text.line(ManifestDigests.ATTRIBUTE, ManifestDigests.digest(section));
            text.end();
        });
        return text.bytes();
    }
}
