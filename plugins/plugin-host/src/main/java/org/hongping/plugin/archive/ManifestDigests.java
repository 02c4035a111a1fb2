package org.hongping.plugin.archive;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.hongping.rubric.document.Finding;

/** Compares every file with the SHA-256 digest that the manifest carries for it, as jar signing writes them. */
public final class ManifestDigests {
    /** Name of the attribute in a file's section. */
    public static final String ATTRIBUTE = "SHA-256-Digest";

    private ManifestDigests() {}

    /**
     * Returns a finding for every file without a digest or with another one, and for every section without a file. The
     * manifest itself and the files of a signature have none.
     */
    public static List<Finding> check(Archive archive, Manifest manifest) {
        var faults = new Faults();
        for (String name : archive.names()) {
            if (!name.equals(JarFile.MANIFEST_NAME) && !SignatureFiles.isOne(name)) {
                check(archive, name, manifest.getAttributes(name), faults);
            }
        }
        for (String name : new TreeSet<>(manifest.getEntries().keySet())) {
            faults.check(archive.mentions(name), "missing-file", new EntryName(name).shown());
        }
        return faults.findings();
    }

    private static void check(Archive archive, String name, Attributes section, Faults faults) {
        Optional<String> listed = Optional.ofNullable(section).map(attributes -> attributes.getValue(ATTRIBUTE));
        byte[] content = archive.bytes(name).orElseThrow();
        if (listed.isEmpty()) {
            faults.add("no-digest", new EntryName(name).shown());
        } else {
            faults.check(listed.get().equals(digest(content)), "wrong-digest", new EntryName(name).shown());
        }
    }

    /** Returns the digest of a content as the manifest writes it. */
    public static String digest(byte[] content) {
        return Base64.getEncoder().encodeToString(Sha256.bytes(content));
    }
}
