package org.hongping.plugin.felix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.Felix;
import org.hongping.plugin.manifest.ModelVersion;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.util.tracker.BundleTracker;

/**
 * A running framework whose cache is thrown away at every start: it is never the truth about anything. A location, once
 * used, must not be used for other bytes. Safe for use by many threads.
 */
public final class EmbeddedFramework implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.hongping.plugin.felix");
    private static final long STOP_SECONDS = 5;

    private final Framework framework;
    private final RubricExtender extender;
    private final BundleTracker<String> tracker;

    private EmbeddedFramework(Framework framework, RubricExtender extender) {
        this.framework = framework;
        this.extender = extender;
        this.tracker = extender.watch(framework.getBundleContext());
    }

    /**
     * Starts a framework.
     *
     * @param cache folder of its own; whatever is there is deleted
     * @param model version of the rubric model, exported to bundles and offered as the extender's
     * @throws IllegalStateException if the folder cannot be used
     */
    public static EmbeddedFramework start(Path cache, ModelVersion model) {
        try {
            Files.createDirectories(cache);
            Framework framework = new Felix(configuration(cache, model));
            framework.init();
            var started = new EmbeddedFramework(framework, new RubricExtender());
            framework.start();
            return started;
        } catch (IOException | BundleException fault) {
            throw new IllegalStateException("the bundle framework cannot start in " + cache, fault);
        }
    }

    private static Map<String, Object> configuration(Path cache, ModelVersion model) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toAbsolutePath().toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        configuration.put(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, RubricExtender.CAPABILITY + ";version=\"" + model + "\"");
        configuration.put(
                Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
                "osgi.extender;osgi.extender=\"" + RubricExtender.CAPABILITY + "\";version:Version=\"" + model + "\"");
        configuration.put("felix.log.logger", new FrameworkLog());
        configuration.put("felix.log.level", "1");
        configuration.put("felix.service.urlhandlers", "false");
        return configuration;
    }

    /**
     * Installs and activates a bundle beside all others and returns the texts copied from it. If that fails the bundle
     * is gone again.
     *
     * @throws BundleRefused if it cannot be installed, resolved, started or read
     */
    public BundleTexts activate(String location, byte[] jar) throws BundleRefused {
        Bundle bundle = install(location, jar);
        try {
            start(bundle);
            return extender.fetch(location);
        } catch (BundleException fault) {
            remove(bundle);
            throw new BundleRefused(fault);
        } catch (BundleRefused fault) {
            remove(bundle);
            throw fault;
        }
    }

    private void start(Bundle bundle) throws BundleException, BundleRefused {
        if (code(bundle).isThere()) {
            code(bundle).start();
        } else {
            bundle.start();
        }
    }

    /**
     * Returns the hooks of an active bundle; empty if it has no code. If that fails the bundle is gone.
     *
     * @throws BundleRefused if its activator did not register one provider, or the provider fails
     */
    public Optional<LiveCode> code(String location) throws BundleRefused {
        Bundle bundle = framework.getBundleContext().getBundle(location);
        if (bundle == null || !code(bundle).isThere()) {
            return Optional.empty();
        }
        try {
            return Optional.of(code(bundle).live());
        } catch (BundleRefused fault) {
            remove(bundle);
            throw fault;
        }
    }

    private BundleCode code(Bundle bundle) {
        return new BundleCode(bundle, framework.getBundleContext());
    }

    private Bundle install(String location, byte[] jar) throws BundleRefused {
        if (framework.getBundleContext().getBundle(location) != null) {
            throw new BundleRefused("a bundle is already installed as " + location);
        }
        try {
            return framework.getBundleContext().installBundle(location, new ByteArrayInputStream(jar));
        } catch (BundleException fault) {
            throw new BundleRefused(fault);
        }
    }

    /** Uninstalls the bundle of that location, if there is one, and lets go of what it was wired to. */
    public void deactivate(String location) {
        Bundle bundle = framework.getBundleContext().getBundle(location);
        if (bundle != null) {
            remove(bundle);
        }
    }

    /** Returns the locations of all active bundles but the framework's own. */
    public List<String> active() {
        return List.of(framework.getBundleContext().getBundles()).stream()
                .filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID)
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(Bundle::getLocation)
                .toList();
    }

    private void remove(Bundle bundle) {
        try {
            if (code(bundle).isThere()) {
                code(bundle).uninstall();
            } else {
                bundle.uninstall();
            }
        } catch (BundleException fault) {
            throw new IllegalStateException("cannot uninstall " + bundle.getLocation(), fault);
        } catch (BundleRefused fault) {
            LOG.log(Level.WARNING, "{0} does not stop: {1}", bundle.getLocation(), fault.getMessage());
        }
        framework.adapt(FrameworkWiring.class).refreshBundles(null);
    }

    @Override
    public void close() {
        tracker.close();
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (BundleException fault) {
            throw new IllegalStateException("the bundle framework does not stop", fault);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
