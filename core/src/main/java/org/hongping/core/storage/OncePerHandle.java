package org.hongping.core.storage;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;

/**
 * Attaches a data access object once to a handle and hands out the same from then on: attaching builds a configuration
 * for each of its methods, which costs more than most of the queries they ask.
 */
final class OncePerHandle implements ExtensionFactory {
    private final Extensions original;

    private OncePerHandle(Extensions original) {
        this.original = original;
    }

    /** Puts itself before the factories that are there. */
    static void install(Jdbi jdbi) {
        Extensions original = jdbi.getConfig().createCopy().get(Extensions.class);
        jdbi.getConfig(Extensions.class).register(new OncePerHandle(original));
    }

    @Override
    public boolean accepts(Class<?> type) {
        return original.hasExtensionFor(type);
    }

    @Override
    public <E> E attach(Class<E> type, HandleSupplier supplier) {
        Map<Class<?>, Object> attached =
                supplier.getHandle().getConfig(AttachedDaos.class).attached();
        Object known = attached.get(type);
        if (known == null) {
            known = original.findFor(type, supplier).orElseThrow();
            attached.put(type, known);
        }
        return type.cast(known);
    }

    @Override
    public Set<FactoryFlag> getFactoryFlags() {
        return EnumSet.of(FactoryFlag.DONT_USE_PROXY);
    }
}
