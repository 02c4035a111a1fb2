package org.hongping.core.app;

import java.util.Map;
import java.util.Set;

/** Where the server listens; port 0 lets the system choose. */
record Address(String host, int port) {
    static final int HIGHEST_PORT = 65_535;
    private static final Set<String> LOOPBACK = Set.of("localhost", "::1", "[::1]");

    Address {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("PORT must lie between 0 and " + HIGHEST_PORT + ", got " + port);
        }
    }

    static Address from(Map<String, String> environment) {
        String port = environment.getOrDefault("PORT", "8080");
        try {
            return new Address(environment.getOrDefault("HOST", "127.0.0.1"), Integer.parseInt(port));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("PORT must be a whole number, got \"" + port + "\"", notANumber);
        }
    }

    /** Returns whether only this machine can reach it. */
    boolean isLoopback() {
        return LOOPBACK.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Returns the host as it stands in a URL. */
    String hostInAddress() {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
