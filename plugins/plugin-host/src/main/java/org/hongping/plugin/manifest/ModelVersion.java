package org.hongping.plugin.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.hongping.rubric.Rubric;
import org.osgi.framework.Version;

/**
 * A version of the rubric model, as OSGi writes versions.
 *
 * @param text for example {@code 1.0.0}
 */
public record ModelVersion(String text) {
    /** The first whose bundles may have hooks. */
    public static final ModelVersion HOOKS = new ModelVersion("1.1");

    /** @throws IllegalArgumentException if it is not a version */
    public ModelVersion {
        text = new Version(text).toString();
    }

    /** Returns the version that is here: what the SPI's own manifest says it exports. */
    public static ModelVersion ofThisInstallation() {
        try {
            Path place = Path.of(Rubric.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return exported(Files.isDirectory(place) ? ofFolder(place) : ofJar(place));
        } catch (IOException fault) {
            throw new UncheckedIOException("the manifest of the rubric model cannot be read", fault);
        } catch (URISyntaxException fault) {
            throw new IllegalStateException("the rubric model is in no place that has a path", fault);
        }
    }

    private static Manifest ofFolder(Path classes) throws IOException {
        try (InputStream manifest = Files.newInputStream(classes.resolve(JarFile.MANIFEST_NAME))) {
            return new Manifest(manifest);
        }
    }

    private static Manifest ofJar(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            return jar.getManifest();
        }
    }

    private static ModelVersion exported(Manifest manifest) {
        String name = Rubric.class.getPackageName();
        return HeaderClause.parse(manifest.getMainAttributes().getValue("Export-Package")).stream()
                .filter(clause -> clause.name().equals(name))
                .map(clause -> new ModelVersion(clause.attributes().getOrDefault("version", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the rubric model exports no " + name));
    }

    /** Returns the first version that is compatible with this: what a bundle needs that uses nothing of a later one. */
    public ModelVersion first() {
        return new ModelVersion(new Version(version().getMajor(), 0, 0).toString());
    }

    /** Returns the later of the two. */
    public ModelVersion orLater(ModelVersion other) {
        return version().compareTo(other.version()) < 0 ? other : this;
    }

    Version version() {
        return Version.parseVersion(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
