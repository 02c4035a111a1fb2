package org.hongping.plugin.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.archive.ManifestDigests;
import org.hongping.rubric.Message;

/** Compares what stands in an archive with what its signature file says was signed. */
record SignedContent(Archive archive, SignatureBlock block) {
    static final String OF_MANIFEST = "-Digest-Manifest";

    private static final List<String> ALGORITHMS = List.of("SHA-256", "SHA-384", "SHA-512");

    /** Returns what is not as it was signed: the first file of which that is so. */
    Optional<Message> change() throws BrokenSignature {
        Manifest signed = manifest(block.signed());
        byte[] listed = archive.bytes(JarFile.MANIFEST_NAME).orElse(new byte[0]);
        if (!isManifest(signed, listed)) {
            return Optional.of(Message.of("signature.modified", JarFile.MANIFEST_NAME));
        }
        Manifest manifest = manifest(listed);
        return archive.names().stream()
                .filter(name ->
                        !name.equals(JarFile.MANIFEST_NAME) && !block.names().contains(name))
                .filter(name -> !isCovered(name, signed, manifest))
                .findFirst()
                .or(() -> missing(signed))
                .map(name -> Message.of("signature.modified", name));
    }

    private Optional<String> missing(Manifest signed) {
        return signed.getEntries().keySet().stream()
                .filter(name -> archive.bytes(name).isEmpty())
                .sorted()
                .findFirst();
    }

    /** Every digest of the manifest that is there must be right, and one must be there. */
    private static boolean isManifest(Manifest signed, byte[] manifest) throws BrokenSignature {
        int right = 0;
        for (String algorithm : ALGORITHMS) {
            String expected = signed.getMainAttributes().getValue(algorithm + OF_MANIFEST);
            if (expected != null && !expected.equals(digest(algorithm, manifest))) {
                return false;
            }
            right += expected == null ? 0 : 1;
        }
        if (right == 0) {
            throw new BrokenSignature("signature.no-manifest-digest");
        }
        return true;
    }

    private boolean isCovered(String name, Manifest signed, Manifest manifest) {
        byte[] content = archive.bytes(name).orElseThrow();
        return signed.getAttributes(name) != null
                && Optional.ofNullable(manifest.getAttributes(name))
                        .map(section -> section.getValue(ManifestDigests.ATTRIBUTE))
                        .filter(digest -> digest.equals(ManifestDigests.digest(content)))
                        .isPresent();
    }

    private static Manifest manifest(byte[] bytes) throws BrokenSignature {
        try {
            return new Manifest(new ByteArrayInputStream(bytes));
        } catch (IOException malformed) {
            throw new BrokenSignature("signature.broken", String.valueOf(malformed.getMessage()));
        }
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a Java platform without " + algorithm, impossible);
        }
    }
}
