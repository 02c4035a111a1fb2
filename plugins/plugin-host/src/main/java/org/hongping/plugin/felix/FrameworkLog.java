package org.hongping.plugin.felix;

import java.lang.System.Logger.Level;
import org.apache.felix.framework.Logger;

/** Sends what the framework has to say to the platform's log instead of standard output. */
final class FrameworkLog extends Logger {
    private final System.Logger log = System.getLogger("org.hongping.plugin.felix");

    @Override
    protected void doLog(int level, String message, Throwable cause) {
        log.log(level == LOG_ERROR ? Level.WARNING : Level.DEBUG, message, cause);
    }
}
