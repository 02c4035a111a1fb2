package org.hongping.plugin.hook;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hongping.rubric.Hook;

/** The hooks of all bundles with code that are active, by digest. Safe for use by many threads. */
public final class HookRunners implements AutoCloseable {
    private final HookLimits limits;
    private final LeakWatch leaks;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    private record Running(HookRunner runner, WeakReference<ClassLoader> loader) {}

    /** Calls hooks within these limits, and watches what withdrawn bundles leave. */
    public HookRunners(HookLimits limits, LeakWatch leaks) {
        this.limits = limits;
        this.leaks = leaks;
    }

    /** Takes over the hooks of a bundle that was just started. */
    public Hooks open(HookedBundle bundle, Map<String, Hook> hooks, ClassLoader loader) {
        var runner = new HookRunner(bundle, hooks, loader, limits);
        running.put(bundle.bundleDigest(), new Running(runner, new WeakReference<>(loader)));
        return runner;
    }

    /**
     * Ends the calls of a bundle, if it has any.
     *
     * @param removal takes the bundle out of the framework, between the end of its calls and the watch
     */
    public void close(String bundleDigest, Runnable removal) {
        Optional<Running> was = Optional.ofNullable(running.remove(bundleDigest));
        was.ifPresent(one -> one.runner().close());
        removal.run();
        was.ifPresent(one -> leaks.watch(one.runner().bundle(), one.loader()));
    }

    /** Returns the hooks that are not called any more, and why. */
    public List<PluginFault> faults() {
        return running.values().stream()
                .flatMap(one -> one.runner().faults().stream())
                .toList();
    }

    /** Lets the hooks of a bundle be called again; for an administrator to decide. */
    public void reset(String bundleDigest) {
        Optional.ofNullable(running.get(bundleDigest))
                .ifPresent(one -> one.runner().reset());
    }

    /** Returns the bundles that were withdrawn and do not let go. */
    public List<Leak> leaks() {
        return leaks.leaks();
    }

    /** Returns how many withdrawn bundles have not been seen to be gone yet. */
    public int watching() {
        return leaks.watching();
    }

    @Override
    public void close() {
        running.values().forEach(one -> one.runner().close());
        running.clear();
        leaks.close();
    }
}
