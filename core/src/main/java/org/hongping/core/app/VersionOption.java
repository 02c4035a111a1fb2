package org.hongping.core.app;

import picocli.CommandLine.IVersionProvider;

/** What {@code hongping --version} says; apart from {@link Version}, so that a start loads nothing of a command line. */
final class VersionOption implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"hongping " + Version.text()};
    }
}
