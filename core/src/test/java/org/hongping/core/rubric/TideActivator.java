package org.hongping.core.rubric;

import java.math.BigDecimal;
import java.util.Map;
import org.hongping.rubric.Hook;
import org.hongping.rubric.HookAnswer;
import org.hongping.rubric.RubricProvider;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The code of a bundle: one hook, which gives two points and a half; that it was started can be seen. */
public final class TideActivator implements BundleActivator, RubricProvider {
    static final String STARTED = "hongping.test.tide";

    /** Where this is set, it ends the process as if all were well. */
    static final String ENDS = "hongping.test.ends";

    @Override
    public void start(BundleContext context) {
        System.setProperty(STARTED, "yes");
        if (Boolean.getBoolean(ENDS)) {
            System.exit(0);
        }
        context.registerService(RubricProvider.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {}

    @Override
    public Map<String, Hook> hooks() {
        return Map.of("tide", call -> HookAnswer.points(new BigDecimal("2.5"), "潮位"));
    }
}
