package org.hongping.plugin.hook;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hongping.rubric.Hook;
import org.hongping.rubric.HookCall;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.HookPlace;
import org.hongping.rubric.engine.HookValue;
import org.hongping.rubric.engine.ScoreSheet;

/**
 * Calls the hooks of one bundle. The only thing in the host that holds objects of a bundle, and only until it is closed;
 * whoever holds a revision of it then still scores what is frozen, and is told that nobody answers any more. Safe for
 * use by many threads.
 */
public final class HookRunner implements Hooks, AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.hongping.plugin.hook");

    private final HookedBundle bundle;
    private final HookLimits limits;
    private final Map<String, Breaker> breakers = new TreeMap<>();
    private volatile Optional<Live> live;

    private record Live(Map<String, Hook> hooks, HookPool pool) {}

    /**
     * Takes over the hooks of a bundle that was started.
     *
     * @param hooks by name
     * @param loader of the bundle's classes
     */
    public HookRunner(HookedBundle bundle, Map<String, Hook> hooks, ClassLoader loader, HookLimits limits) {
        this.bundle = bundle;
        this.limits = limits;
        hooks.keySet().forEach(name -> breakers.put(name, new Breaker(limits.faults())));
        this.live = Optional.of(new Live(Map.copyOf(hooks), new HookPool(bundle.toString(), loader, limits)));
    }

    /** Returns whose hooks they are. */
    public HookedBundle bundle() {
        return bundle;
    }

    @Override
    public Set<String> names() {
        return breakers.keySet();
    }

    @Override
    public Map<String, Value> outcomes(Rubric rubric, ScoreSheet sheet) {
        Map<String, Value> outcomes = new LinkedHashMap<>();
        for (HookPlace place : HookPlace.of(rubric)) {
            outcomes.put(place.place(), outcome(place, sheet).written());
        }
        return outcomes;
    }

    /** Returns the hooks that are not called any more, each with the fault that was one too many. */
    public List<PluginFault> faults() {
        return breakers.values().stream()
                .flatMap(breaker -> breaker.open().stream())
                .toList();
    }

    /** Lets all hooks be called again; for an administrator to decide. */
    public void reset() {
        breakers.values().forEach(Breaker::close);
    }

    private HookValue outcome(HookPlace place, ScoreSheet sheet) {
        Value answer = sheet.answers().getOrDefault(place.answerKey(), Value.nothing());
        try {
            Reply reply = asked(place, new HookCall(place.code(), answer, sheet.input(), sheet.facts()));
            if (reply instanceof Reply.Fault fault) {
                return undetermined(fault.reason());
            }
            return reply instanceof Reply.Points said
                    ? HookValue.points(said.points(), said.words(), bundle.bundleDigest())
                    : HookValue.undetermined(((Reply.Unknown) reply).reason(), bundle.bundleDigest());
        } catch (HookRefused refused) {
            return undetermined(refused.reason());
        }
    }

    private Reply asked(HookPlace place, HookCall call) throws HookRefused {
        String name = place.rule().hook();
        Live now = live.orElseThrow(() -> new HookRefused(Message.of("hook.closed", name)));
        Hook hook = Optional.ofNullable(now.hooks().get(name))
                .orElseThrow(() -> new HookRefused(Message.of("hook.absent", name)));
        Breaker breaker = Optional.ofNullable(breakers.get(name)).orElseThrow();
        Optional<PluginFault> open = breaker.open();
        if (open.isPresent()) {
            throw new HookRefused(Message.of("hook.open", open.get().reason()));
        }
        Reply reply = now.pool().run(new HookTask(hook, call, limits)).within(place.max());
        note(name, breaker, reply);
        return reply;
    }

    private void note(String hook, Breaker breaker, Reply reply) {
        if (!(reply instanceof Reply.Fault broken)) {
            breaker.succeeded();
        } else if (live.isPresent()) {
            var fault = new PluginFault(bundle, hook, broken.reason());
            boolean opens = breaker.failed(fault);
            LOG.log(Level.WARNING, fault.message().in(Locale.ENGLISH));
            if (opens) {
                LOG.log(
                        Level.WARNING,
                        Message.of("hook.opened", bundle.symbolicName(), hook).in(Locale.ENGLISH));
            }
        }
    }

    private HookValue undetermined(Message reason) {
        return HookValue.undetermined(reason.in(Locale.CHINESE), bundle.bundleDigest());
    }

    /** Waits for calls that run, then interrupts them, and lets go of the bundle. */
    @Override
    public void close() {
        Optional<Live> was = live;
        was.ifPresent(running -> running.pool().close());
        live = Optional.empty();
    }
}
