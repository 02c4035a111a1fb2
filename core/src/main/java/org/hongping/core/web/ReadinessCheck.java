package org.hongping.core.web;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing the server needs, asked at {@code /health/ready}.
 *
 * @param name such as {@code database}
 * @param probe returns what is wrong, empty if nothing
 */
public record ReadinessCheck(String name, Supplier<Optional<String>> probe) {
    Optional<String> trouble() {
        return probe.get();
    }
}
