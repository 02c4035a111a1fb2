package org.hongping.core.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.hongping.core.storage.MicroPoints;
import org.hongping.core.web.Points;

/**
 * A row of the ranking, ready to be shown.
 *
 * @param ranked the application and its rank
 * @param where where the estate lies
 * @param spread widest spread between finished members, decimal text; empty below two
 * @param apart whether the spread is above what the rubric tolerates
 */
public record RankedView(Ranked ranked, String where, Optional<String> spread, boolean apart) {

    static RankedView of(Ranked ranked, String where, Tolerance tolerance) {
        RankRow row = ranked.row();
        Optional<BigDecimal> spread = row.finished()
                .filter(finished -> finished > 1)
                .flatMap(finished -> row.spreadMicro())
                .map(MicroPoints::points);
        return new RankedView(
                ranked,
                where,
                spread.map(Points::text),
                spread.filter(tolerance::isExceededBy).isPresent());
    }
}
