package org.hongping.core.campaign;

/**
 * How many applications stand where.
 *
 * @param drafts being filled in
 * @param waiting handed in, to be examined
 * @param returned sent back for correction
 * @param recommended passed by every examiner below the host, with the host
 * @param declined not recommended by an examiner
 * @param admitted with the assessors
 * @param assessed scored, to be decided
 * @param conferred decided in favour
 * @param refused decided against
 * @param withdrawn taken back by the applicant
 */
public record Numbers(
        int drafts,
        int waiting,
        int returned,
        int recommended,
        int declined,
        int admitted,
        int assessed,
        int conferred,
        int refused,
        int withdrawn) {
    /** No application at all. */
    public static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Returns both together. */
    public Numbers plus(Numbers other) {
        return new Numbers(
                drafts + other.drafts,
                waiting + other.waiting,
                returned + other.returned,
                recommended + other.recommended,
                declined + other.declined,
                admitted + other.admitted,
                assessed + other.assessed,
                conferred + other.conferred,
                refused + other.refused,
                withdrawn + other.withdrawn);
    }

    /** Returns how many were begun and not taken back. */
    public int applied() {
        return drafts + handedIn();
    }

    /** Returns how many were handed in and not taken back. */
    public int handedIn() {
        return waiting + returned + recommended + declined + passed();
    }

    /** Returns how many passed the preliminary review. */
    public int passed() {
        return admitted + scored();
    }

    /** Returns how many all assessors have scored. */
    public int scored() {
        return assessed + decided();
    }

    /** Returns how many were decided. */
    public int decided() {
        return conferred + refused;
    }

    /** Returns how many still wait for somebody. */
    public int unfinished() {
        return applied() - decided() - declined;
    }
}
