package org.hongping.rubric;

import java.util.Optional;

/**
 * Evidence a line asks for. It advises; nothing is refused for want of it unless the source demands it.
 *
 * @param kind sort of evidence
 * @param label what it should show, zh-CN; empty when the kind says enough
 * @param atLeast how many pieces are usual, 0 or more
 * @param validMonths how long a piece stays valid, in months; empty when it does not expire
 */
public record EvidenceRequest(EvidenceKind kind, Optional<String> label, int atLeast, Optional<Integer> validMonths) {
    /** @throws IllegalArgumentException if a number is negative */
    public EvidenceRequest {
        if (atLeast < 0) {
            throw new IllegalArgumentException("evidence cannot be asked for " + atLeast + " times");
        }
    }
}
