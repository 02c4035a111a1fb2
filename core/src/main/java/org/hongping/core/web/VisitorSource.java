package org.hongping.core.web;

import java.util.Optional;

/** Knows who holds a session or an access token; {@code security} is the one implementation. */
public interface VisitorSource {
    /** Returns who signed in with this session token, empty if it is unknown, ended or too old. */
    Optional<Visitor> ofSession(String token);

    /** Returns whose access token this is, empty if it is unknown or revoked. */
    Optional<Visitor> ofBearer(String token);

    /** Returns a source that knows nobody. */
    static VisitorSource nobody() {
        return new VisitorSource() {
            @Override
            public Optional<Visitor> ofSession(String token) {
                return Optional.empty();
            }

            @Override
            public Optional<Visitor> ofBearer(String token) {
                return Optional.empty();
            }
        };
    }
}
