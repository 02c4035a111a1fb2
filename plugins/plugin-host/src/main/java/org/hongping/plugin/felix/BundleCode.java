package org.hongping.plugin.felix;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hongping.rubric.Hook;
import org.hongping.rubric.RubricProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A bundle as far as it has code: its activator, and the one provider that it registers while it starts (the whiteboard
 * pattern).
 *
 * @param bundle which one
 * @param host context of the framework itself
 */
record BundleCode(Bundle bundle, BundleContext host) {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    boolean isThere() {
        return bundle.getHeaders().get(Constants.BUNDLE_ACTIVATOR) != null;
    }

    /** Starts it. */
    void start() throws BundleRefused {
        OwnThread.call("start of " + bundle.getSymbolicName(), LIMIT, () -> {
            bundle.start();
            return true;
        });
    }

    /** Stops and uninstalls it; if it does not end in time that goes on without anybody waiting. */
    void uninstall() throws BundleRefused {
        OwnThread.call("stop of " + bundle.getSymbolicName(), LIMIT, () -> {
            bundle.uninstall();
            return true;
        });
    }

    /** Asks its provider. */
    LiveCode live() throws BundleRefused {
        return OwnThread.call("hooks of " + bundle.getSymbolicName(), LIMIT, this::asked);
    }

    private LiveCode asked() throws BundleRefused {
        List<ServiceReference<?>> provided = Stream.ofNullable(bundle.getRegisteredServices())
                .flatMap(Stream::of)
                .filter(service -> List.of((String[]) service.getProperty(Constants.OBJECTCLASS))
                        .contains(RubricProvider.class.getName()))
                .toList();
        if (provided.size() != 1) {
            throw new BundleRefused("the activator must register one " + RubricProvider.class.getName()
                    + ", it registers " + provided.size());
        }
        try {
            if (host.getService(provided.get(0)) instanceof RubricProvider provider) {
                Map<String, Hook> hooks = provider.hooks();
                return new LiveCode(hooks, bundle.adapt(BundleWiring.class).getClassLoader());
            }
            throw new BundleRefused("what the activator registers is no " + RubricProvider.class.getName());
        } finally {
            host.ungetService(provided.get(0));
        }
    }
}
