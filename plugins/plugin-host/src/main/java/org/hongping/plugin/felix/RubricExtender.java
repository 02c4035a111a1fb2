package org.hongping.plugin.felix;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hongping.plugin.archive.Utf8;
import org.hongping.plugin.manifest.BundleManifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Finds active bundles by their capability and copies their texts (the extender pattern). What it copied waits here
 * until it is fetched; nothing of the bundle is kept. Safe for use by many threads.
 */
final class RubricExtender implements BundleTrackerCustomizer<String> {
    /** Namespace of the capability by which a rubric bundle is known. */
    static final String CAPABILITY = BundleManifest.CAPABILITY;

    private final Map<String, Copied> copied = new ConcurrentHashMap<>();

    private sealed interface Copied {}

    private record Sound(BundleTexts texts) implements Copied {}

    private record Unsound(String reason) implements Copied {}

    /** Begins to watch. */
    BundleTracker<String> watch(BundleContext context) {
        var tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
        return tracker;
    }

    /** Hands over what was copied at activation, once. */
    BundleTexts fetch(String location) throws BundleRefused {
        Copied found = Optional.ofNullable(copied.remove(location))
                .orElse(new Unsound("the bundle provides no capability " + CAPABILITY));
        if (found instanceof Sound sound) {
            return sound.texts();
        }
        throw new BundleRefused(((Unsound) found).reason());
    }

    @Override
    public String addingBundle(Bundle bundle, BundleEvent event) {
        List<BundleCapability> capabilities = bundle.adapt(BundleWiring.class).getCapabilities(CAPABILITY);
        if (!capabilities.isEmpty()) {
            copied.put(bundle.getLocation(), copy(bundle, capabilities));
        }
        return bundle.getLocation();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, String location) {
        // Side by side: a bundle here never changes.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, String location) {
        copied.remove(location);
    }

    private static Copied copy(Bundle bundle, List<BundleCapability> capabilities) {
        try {
            Map<String, String> texts = new HashMap<>();
            for (BundleCapability capability : capabilities) {
                for (String document : documents(capability)) {
                    texts.put(document, text(entry(bundle, document)));
                }
            }
            for (URL messages : messages(bundle)) {
                texts.put(messages.getPath().substring(1), text(messages));
            }
            return new Sound(new BundleTexts(
                    bundle.getSymbolicName(), bundle.getVersion().toString(), texts));
        } catch (IOException | RuntimeException fault) {
            return new Unsound("its documents cannot be read: " + fault);
        }
    }

    private static List<String> documents(BundleCapability capability) {
        return capability.getAttributes().get("documents") instanceof List<?> named
                ? named.stream().map(Object::toString).toList()
                : List.of();
    }

    private static URL entry(Bundle bundle, String document) throws IOException {
        return Optional.ofNullable(bundle.getEntry(document))
                .orElseThrow(() -> new IOException(document + " is not in the bundle"));
    }

    private static List<URL> messages(Bundle bundle) {
        var found = bundle.findEntries("messages", "*.properties", false);
        return found == null ? List.of() : Collections.list(found);
    }

    private static String text(URL entry) throws IOException {
        try (InputStream content = entry.openStream()) {
            return Utf8.text(content.readAllBytes());
        }
    }
}
