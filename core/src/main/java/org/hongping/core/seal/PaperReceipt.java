package org.hongping.core.seal;

import java.time.Instant;

/**
 * Paper copies handed in at a counter (收到纸质材料).
 *
 * @param number 1 for the first of an application
 * @param copies how many
 * @param receivedOn the day, 2026-11-30
 * @param registeredAt when it was written down
 * @param registeredBy by whose account
 */
public record PaperReceipt(int number, int copies, String receivedOn, Instant registeredAt, String registeredBy) {}
