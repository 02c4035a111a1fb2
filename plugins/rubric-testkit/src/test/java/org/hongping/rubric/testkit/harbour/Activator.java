package org.hongping.rubric.testkit.harbour;

import java.util.Map;
import org.hongping.rubric.Hook;
import org.hongping.rubric.RubricProvider;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Gives two hooks: one that is right and one that fails. */
public final class Activator implements BundleActivator, RubricProvider {
    @Override
    public void start(BundleContext context) {
        context.registerService(RubricProvider.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {}

    @Override
    public Map<String, Hook> hooks() {
        return Map.of("tide", new Tide(), "storm", call -> {
            throw new IllegalStateException("storm");
        });
    }
}
