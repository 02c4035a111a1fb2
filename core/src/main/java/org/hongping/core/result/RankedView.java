package org.hongping.core.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.storage.MicroPoints;
import org.hongping.core.web.Points;

/**
 * A row of the ranking as words: a page may hold a thousand, so that the template only puts them in their places.
 *
 * @param id the application
 * @param state where it stands
 * @param entrant name of who stands
 * @param where where that lies
 * @param enterprise name of the enterprise
 * @param out whether the organiser settled that a gate is not passed
 * @param rank its rank, a dash while its total does not stand
 * @param tied whether another has the same total
 * @param base points of the base sections
 * @param bonus points of the bonus sections
 * @param deductions what the negative list takes off, with its sign
 * @param total total of those who have finished
 * @param settled whether the total stands
 * @param finished finished members of all members
 * @param spread widest spread between finished members; a dash below two
 */
public record RankedView(
        String id,
        ApplicationState state,
        String entrant,
        String where,
        String enterprise,
        boolean out,
        String rank,
        boolean tied,
        String base,
        String bonus,
        String deductions,
        String total,
        boolean settled,
        String finished,
        String spread) {

    static RankedView of(Ranked ranked, String where, boolean out) {
        RankRow row = ranked.row();
        Optional<BigDecimal> spread = row.finished()
                .filter(finished -> finished > 1)
                .flatMap(finished -> row.spreadMicro())
                .map(MicroPoints::points);
        return new RankedView(
                row.id().text(),
                row.state(),
                row.entrant(),
                where,
                row.enterprise(),
                out,
                ranked.rank().map(rank -> Integer.toString(rank)).orElse(Points.NONE),
                ranked.tied(),
                Points.orDash(row.base()),
                Points.orDash(row.bonus()),
                Points.taken(row.deductions()),
                Points.orDash(row.total()),
                row.isSettled(),
                row.members()
                        .map(members -> row.finished().orElse(0) + " / " + members)
                        .orElse(Points.NONE),
                spread.map(Points::text).orElse(Points.NONE));
    }
}
