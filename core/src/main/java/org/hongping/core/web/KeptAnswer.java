package org.hongping.core.web;

import java.util.Map;

/**
 * What was answered to a request that had a key.
 *
 * @param fingerprint of the request
 * @param status HTTP status
 * @param headers those that belong to the answer
 * @param body as text
 */
public record KeptAnswer(String fingerprint, int status, Map<String, String> headers, String body) {
    /** Copies the headers. */
    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}
