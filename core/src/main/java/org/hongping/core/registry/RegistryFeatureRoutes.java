package org.hongping.core.registry;

import io.javalin.config.RoutesConfig;
import org.hongping.core.security.AccountService;

/** Every address of the registry. */
public final class RegistryFeatureRoutes {
    private RegistryFeatureRoutes() {}

    /** Adds them. */
    public static void register(RoutesConfig routes, Registry registry, AccountService accounts) {
        EstateRoutes.register(routes, registry);
        ManagementRoutes.register(routes, registry);
        EnterpriseRoutes.register(routes, registry, accounts);
        AreaRoutes.register(routes, registry);
        RecordRoutes.register(routes, registry);
        RecordApiRoutes.register(routes, registry);
        EstateApiRoutes.register(routes, registry);
        EnterpriseApiRoutes.register(routes, registry);
        TakeoverApiRoutes.register(routes, registry);
        MemberApiRoutes.register(routes, registry, accounts);
        AreaApiRoutes.register(routes, registry);
    }
}
