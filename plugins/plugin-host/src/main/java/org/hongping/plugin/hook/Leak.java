package org.hongping.plugin.hook;

import java.time.Instant;

/**
 * A bundle that was withdrawn and does not let go: something still refers to its classes, most often a thread, a timer
 * or a shutdown hook that its code started and did not stop. Its memory is free again only when the server restarts.
 *
 * @param bundle which one
 * @param withdrawn when it was taken out
 */
public record Leak(HookedBundle bundle, Instant withdrawn) {}
