package ${package};

import org.hongping.rubric.RubricProvider;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers the one provider of this bundle and holds nothing else. */
public final class Activator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        context.registerService(RubricProvider.class, new GardenRubrics(), null);
    }

    /** The framework takes the registration back by itself. */
    @Override
    public void stop(BundleContext context) {}
}
