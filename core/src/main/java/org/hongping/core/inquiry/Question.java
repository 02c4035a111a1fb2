package org.hongping.core.inquiry;

import java.util.Optional;

/**
 * One question of a letter.
 *
 * @param number from 1
 * @param gate the gate of the rubric it is about; empty if none
 * @param words what is asked
 */
public record Question(int number, Optional<String> gate, String words) {}
