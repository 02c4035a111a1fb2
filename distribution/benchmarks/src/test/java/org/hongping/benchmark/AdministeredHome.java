package org.hongping.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.security.Security;
import org.hongping.core.security.SecuritySetting;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Role;
import org.hongping.operator.BundleApi;
import org.hongping.operator.Server;

/**
 * A home folder with an administrator.
 *
 * @param folder {@code HONGPING_HOME}
 * @param token the administrator's access token
 */
record AdministeredHome(Path folder, String token) {

    /** Lets a server make the folder, then adds the account. */
    static AdministeredHome in(Path folder) throws IOException, InterruptedException {
        Server.makeHome(folder);
        try (Storage storage = Storage.open(new SqliteFile(folder.resolve("hongping.db")))) {
            RegistryFixture registry = new RegistryFixture(storage);
            Security security = new Security(storage, storage.clock(), registry.audit(), SecuritySetting.usual(false));
            String token = security.tokens()
                    .issue(
                            RegistryFixture.account(registry.visitor("administrator", Role.ADMINISTRATOR)),
                            "benchmarks",
                            Duration.ofDays(1));
            return new AdministeredHome(folder, token);
        }
    }

    BundleApi bundles(Server server) {
        return new BundleApi(server.address(), token);
    }
}
