package org.hongping.core.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in our jar's manifest; "development" when run from classes. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {"hongping " + version};
    }
}
