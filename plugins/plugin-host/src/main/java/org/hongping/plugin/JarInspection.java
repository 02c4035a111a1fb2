package org.hongping.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.hongping.plugin.RubricRevision.Origin;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.archive.ArchiveLimits;
import org.hongping.plugin.archive.ArchiveReader;
import org.hongping.plugin.archive.ManifestDigests;
import org.hongping.plugin.archive.ReadArchive;
import org.hongping.plugin.archive.Sha256;
import org.hongping.plugin.manifest.BundleManifest;
import org.hongping.plugin.manifest.ManifestReader;
import org.hongping.plugin.manifest.ReadManifest;
import org.hongping.plugin.signature.Signature;
import org.hongping.rubric.document.Finding;

/** The inspection of one jar, step by step; a step uses what the steps before left sound. For one use. */
final class JarInspection {
    private static final String CLASS = ".class";
    /** What only code has a use for: other files for other versions of Java, and classes to be found by name. */
    private static final List<String> FOR_CODE = List.of("META-INF/versions/", "META-INF/services/");

    private final String digest;
    private final Archive archive;
    private final ManifestReader manifests;
    private final SignatureStep signatures;
    private final CheckedBefore before;
    private final List<Finding> findings = new ArrayList<>();
    private Signature signature = Signature.NONE;
    private boolean holdsCode;

    JarInspection(byte[] jar, ManifestReader manifests, SignatureStep signatures, CheckedBefore before) {
        this.before = before;
        this.digest = Sha256.of(jar);
        ReadArchive read = ArchiveReader.read(jar, ArchiveLimits.STANDARD);
        this.archive = read.archive();
        this.manifests = manifests;
        this.signatures = signatures;
        findings.addAll(read.findings());
    }

    Inspection run() {
        if (archive.names().isEmpty()) {
            return refused();
        }
        List<String> documents = archive.names("rubrics", ".yaml");
        Optional<Manifest> manifest = manifest();
        manifest.ifPresent(read -> findings.addAll(ManifestDigests.check(archive, read)));
        Optional<BundleManifest> named = manifest.flatMap(read -> identity(read, documents));
        signature();
        classes();
        RubricBundle bundle = bundle(named, documents);
        if (!holdsCode) {
            findings.addAll(HookNames.ofData(bundle.revisions()));
        }
        boolean complete = bundle.revisions().size() == documents.size();
        Map<String, String> golden = texts(archive.names("golden", ".yaml"));
        findings.addAll(new GoldenCheck(bundle.revisions(), complete, before).check(golden));
        boolean sound = named.isPresent() && findings.stream().noneMatch(Finding::isError);
        return sound ? inspected(Optional.of(bundle)) : refused();
    }

    /** Takes the steps that ask whether what is kept may still run: the manifest, the signature, the classes. */
    List<Finding> admission() {
        manifest().ifPresent(read -> identity(read, archive.names("rubrics", ".yaml")));
        signature();
        classes();
        return findings.stream().filter(Finding::isError).toList();
    }

    private Inspection refused() {
        return inspected(Optional.empty());
    }

    private Inspection inspected(Optional<RubricBundle> bundle) {
        return new Inspection(digest, signature, !archive.names().isEmpty(), holdsCode, findings, bundle);
    }

    private Optional<Manifest> manifest() {
        Optional<byte[]> bytes = archive.bytes(JarFile.MANIFEST_NAME);
        if (bytes.isEmpty()) {
            error("archive.no-manifest");
            return Optional.empty();
        }
        try {
            return Optional.of(new Manifest(new ByteArrayInputStream(bytes.get())));
        } catch (IOException malformed) {
            error("archive.broken-manifest");
            return Optional.empty();
        }
    }

    private Optional<BundleManifest> identity(Manifest manifest, List<String> documents) {
        ReadManifest read = manifests.read(manifest.getMainAttributes(), documents);
        findings.addAll(read.findings());
        holdsCode = read.holdsCode();
        return read.manifest();
    }

    private void signature() {
        signature = signatures.check(digest, archive);
        findings.addAll(signatures.findings(signature, digest, holdsCode));
    }

    private void classes() {
        if (!holdsCode) {
            archive.names().stream().filter(JarInspection::isCode).forEach(name -> error("bundle.code", name));
        }
    }

    private static boolean isCode(String name) {
        return name.endsWith(CLASS) || FOR_CODE.stream().anyMatch(name::startsWith);
    }

    /** Reads the documents even of a bundle without a name: their findings are wanted too. */
    private RubricBundle bundle(Optional<BundleManifest> named, List<String> documents) {
        if (documents.isEmpty()) {
            error("bundle.no-documents");
        }
        String name = named.map(BundleManifest::symbolicName).orElse("");
        String version = named.map(BundleManifest::version).orElse("0.0.0");
        Map<String, String> texts = texts(documents);
        texts.putAll(texts(archive.names("messages", ".properties")));
        BundleReader.ReadTexts read = BundleReader.read(texts, new Origin(name, version, digest), before);
        findings.addAll(read.findings());
        return new RubricBundle(digest, name, version, read.revisions(), Vouching.of(signature, holdsCode));
    }

    private Map<String, String> texts(List<String> names) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names) {
            try {
                archive.text(name).ifPresent(text -> texts.put(name, text));
            } catch (CharacterCodingException notUtf8) {
                error("bundle.not-utf8", name);
            }
        }
        return texts;
    }

    private void error(String key, String... arguments) {
        findings.add(Finding.error(Optional.empty(), key, (Object[]) arguments));
    }
}
