package org.hongping.core.app;

import java.util.Optional;

/** The version in our jar's manifest; "development" when run from classes. */
final class Version {
    private Version() {}

    static String text() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
