package org.hongping.core.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who fills in one sheet together (联合评分), and who stands by what it says now.
 *
 * @param mates the members, the keeper of the sheet first; none if one person scores alone
 * @param digest of what the sheet says now
 */
public record Team(List<Mate> mates, String digest) {
    /** One person's sheet. */
    static final Team NONE = new Team(List.of(), "");

    /** Copies the list. */
    public Team {
        mates = List.copyOf(mates);
    }

    /**
     * A member.
     *
     * @param accountId whose account
     * @param name display name
     * @param confirmed digest of what they confirmed; blank if nothing yet
     * @param confirmedAt when
     */
    public record Mate(String accountId, String name, String confirmed, Optional<Instant> confirmedAt) {}

    /** Says whether the sheet is a team's. */
    public boolean isJoint() {
        return !mates.isEmpty();
    }

    /** Says whether a member stands by what the sheet says now. */
    public boolean isConfirmed(Mate mate) {
        return mate.confirmed().equals(digest);
    }

    /** Says whether a member confirmed something that was changed since. */
    public boolean isLapsed(Mate mate) {
        return !mate.confirmed().isEmpty() && !isConfirmed(mate);
    }

    /** Returns how many members stand by it. */
    public int confirmed() {
        return Math.toIntExact(mates.stream().filter(this::isConfirmed).count());
    }

    /** Returns who does not stand by it yet, apart from that account. */
    public List<Mate> waitingBeside(String account) {
        return mates.stream()
                .filter(mate -> !mate.accountId().equals(account))
                .filter(mate -> !isConfirmed(mate))
                .toList();
    }

    /** Says whether that account is a member who has still to confirm. */
    public boolean isWaitingFor(String account) {
        return mates.stream().anyMatch(mate -> mate.accountId().equals(account) && !isConfirmed(mate));
    }

    /** Returns their names in one line. */
    public String names() {
        return names(mates);
    }

    static String names(List<Mate> some) {
        return some.stream().map(Mate::name).collect(Collectors.joining("、"));
    }
}
