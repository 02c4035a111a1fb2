package org.hongping.plugin.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.archive.ArchiveLimits;
import org.hongping.plugin.archive.ArchiveReader;
import org.hongping.plugin.archive.ManifestDigests;
import org.hongping.plugin.archive.PlainZip;
import org.hongping.plugin.archive.ReadArchive;
import org.hongping.plugin.archive.SignatureFiles;

/**
 * Signs bundles as jarsigner does, without the tools of a JDK. The manifest already carries the digest of every file and
 * stays as it is; a signature that was there before is replaced. The same jar and the same key give the same bytes.
 */
public final class BundleSigner {
    private static final String NAME = "META-INF/SIGNER";

    private BundleSigner() {}

    /**
     * Returns the signed jar.
     *
     * @throws IllegalArgumentException if the jar is not packed as bundles are: with a digest for every file
     */
    public static byte[] sign(byte[] jar, SigningKey key) {
        ReadArchive read = ArchiveReader.read(jar, ArchiveLimits.STANDARD);
        if (!read.findings().isEmpty()) {
            throw new IllegalArgumentException(
                    "not a sound archive: " + read.findings().get(0).message());
        }
        Archive archive = read.archive();
        byte[] manifest = archive.bytes(JarFile.MANIFEST_NAME)
                .orElseThrow(() -> new IllegalArgumentException("the jar has no manifest"));
        isPacked(archive, manifest);
        byte[] signed = SignatureText.of(manifest);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(JarFile.MANIFEST_NAME, manifest);
        files.put(NAME + SignatureFiles.SIGNED, signed);
        files.put(NAME + key.blockEnding(), CmsSignature.of(signed, key));
        archive.names().stream()
                .filter(name -> !SignatureFiles.isOne(name))
                .forEach(name -> files.putIfAbsent(name, archive.bytes(name).orElseThrow()));
        return PlainZip.write(files);
    }

    private static void isPacked(Archive archive, byte[] manifest) {
        try {
            ManifestDigests.check(archive, new Manifest(new ByteArrayInputStream(manifest))).stream()
                    .findFirst()
                    .ifPresent(fault -> {
                        throw new IllegalArgumentException("not packed as bundles are: " + fault.message());
                    });
        } catch (IOException malformed) {
            throw new IllegalArgumentException("the manifest cannot be read", malformed);
        }
    }
}
