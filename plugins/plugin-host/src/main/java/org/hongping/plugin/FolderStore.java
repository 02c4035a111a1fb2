package org.hongping.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hongping.plugin.json.Json;
import org.hongping.plugin.json.MalformedJson;

/** A store without a database: a folder of jars, and beside each a record that says what it is. */
public final class FolderStore implements BundleStore {
    private static final String RECORD = ".json";

    private final Path folder;
    private final JarFolder jars;

    /** Uses a folder, which is made when the first bundle is kept. */
    public FolderStore(Path folder) {
        this.folder = folder;
        this.jars = new JarFolder(folder);
    }

    @Override
    public void keep(KeptBundle bundle, Delivery delivery) {
        try {
            byte[] record = Json.write(KeptBundleText.write(bundle)).getBytes(StandardCharsets.UTF_8);
            SafeFiles.write(folder, JarFolder.name(bundle.bundleDigest(), RECORD), record);
        } catch (IOException fault) {
            throw new UncheckedIOException("the bundle " + bundle.bundleDigest() + " cannot be kept", fault);
        }
        jars.put(delivery.jar());
    }

    @Override
    public List<KeptBundle> kept() {
        return jars.digests().stream().map(this::record).toList();
    }

    @Override
    public byte[] jar(String bundleDigest) {
        return jars.read(bundleDigest);
    }

    @Override
    public void forget(String bundleDigest, Act act) {
        jars.delete(bundleDigest);
        try {
            SafeFiles.delete(folder, JarFolder.name(bundleDigest, RECORD));
        } catch (IOException fault) {
            throw new UncheckedIOException("the bundle " + bundleDigest + " cannot be forgotten", fault);
        }
    }

    /** The jar is the truth; a record that cannot be read only means that its digests are taken again. */
    private KeptBundle record(String digest) {
        try {
            return KeptBundleText.read(Json.read(Files.readString(folder.resolve(JarFolder.name(digest, RECORD)))));
        } catch (IOException | MalformedJson | IllegalArgumentException unreadable) {
            return new KeptBundle(digest, "", "0.0.0", List.of(), Vouching.NONE);
        }
    }
}
