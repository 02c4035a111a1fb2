package org.hongping.core.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in our jar's manifest; "development" when run from classes. */
final class Version implements IVersionProvider {
    /** Returns the version alone. */
    static String text() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"hongping " + text()};
    }
}
