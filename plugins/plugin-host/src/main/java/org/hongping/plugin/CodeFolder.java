package org.hongping.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.hongping.plugin.archive.ManifestDigests;
import org.hongping.plugin.archive.PlainZip;
import org.hongping.plugin.manifest.ManifestText;
import org.hongping.rubric.document.Finding;
import org.osgi.framework.Constants;

/**
 * A folder that a build filled with all that a bundle with code will hold, its manifest among it: {@code target/classes}.
 *
 * @param folder where it is
 */
record CodeFolder(Path folder) {

    /** Says whether a build has put together a bundle with code here. */
    boolean isBuilt() throws IOException {
        return Files.isRegularFile(manifest())
                && read().getMainAttributes().getValue(Constants.BUNDLE_ACTIVATOR) != null;
    }

    /** Returns the jar of it, as the build would pack it: every file, with its digest in the manifest. */
    byte[] jar() throws IOException {
        Map<String, byte[]> files = files();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(JarFile.MANIFEST_NAME, manifest(read().getMainAttributes(), files));
        entries.putAll(files);
        return PlainZip.write(entries);
    }

    /** Returns why hooks that are asked for are not given, if there are classes here that might give them. */
    Optional<Finding> lacksManifest(List<Finding> findings) throws IOException {
        boolean lacksHooks =
                findings.stream().anyMatch(finding -> finding.message().key().equals("bundle.no-hook"));
        return lacksHooks && holdsClasses()
                ? Optional.of(Finding.error(Optional.empty(), "bundle.no-activator", folder.toString()))
                : Optional.empty();
    }

    private boolean holdsClasses() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.anyMatch(file -> file.toString().endsWith(".class"));
        }
    }

    private Path manifest() {
        return folder.resolve(JarFile.MANIFEST_NAME);
    }

    private Manifest read() throws IOException {
        try (InputStream content = Files.newInputStream(manifest())) {
            return new Manifest(content);
        }
    }

    private Map<String, byte[]> files() throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(manifest()))
                    .toList();
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : all) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return files;
    }

    private static byte[] manifest(Attributes main, Map<String, byte[]> files) {
        var text = new ManifestText();
        text.line("Manifest-Version", "1.0");
        main.forEach((name, value) -> {
            if (!Attributes.Name.MANIFEST_VERSION.equals(name)) {
                text.line(name.toString(), value.toString());
            }
        });
        text.end();
        files.forEach((name, content) -> {
            text.line("Name", name);
            text.line(ManifestDigests.ATTRIBUTE, ManifestDigests.digest(content));
            text.end();
        });
        return text.bytes();
    }
}
