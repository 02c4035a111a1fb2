package org.hongping.core.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Slice;

/** Reads the order of a campaign page by page, inside somebody's read; no page costs more for standing far down. */
final class Ranking {
    private final RankingDao rows;
    private final CampaignId campaign;

    Ranking(RankingDao rows, CampaignId campaign) {
        this.rows = rows;
        this.campaign = campaign;
    }

    /** Returns a page; a cursor that leads to no application begins at the first. */
    Slice<Ranked> page(Cursor cursor) {
        Optional<ApplicationId> after = cursor.after().map(ApplicationId::of);
        Optional<Long> micro = after.flatMap(id -> rows.micro(campaign, id));
        List<Ranked> page = new ArrayList<>();
        if (after.isEmpty() || micro.isPresent()) {
            page.addAll(settled(after, micro, cursor.limit() + 1));
        }
        if (page.size() <= cursor.limit()) {
            String from = page.isEmpty() && micro.isEmpty()
                    ? after.map(ApplicationId::text).orElse("")
                    : "";
            rows.unsettled(campaign, from, cursor.limit() + 1 - page.size())
                    .forEach(row -> page.add(Ranked.unsettled(row)));
        }
        return Slice.of(page, cursor, ranked -> ranked.row().id().text());
    }

    Optional<Integer> rank(ApplicationId id) {
        return rows.micro(campaign, id).map(micro -> rows.above(campaign, micro) + 1);
    }

    private List<Ranked> settled(Optional<ApplicationId> after, Optional<Long> micro, int limit) {
        List<RankRow> found = rows.settled(
                campaign,
                micro.orElse(Long.MAX_VALUE),
                after.map(ApplicationId::text).orElse(""),
                limit);
        if (found.isEmpty()) {
            return List.of();
        }
        long first = figure(found.get(0));
        long last = figure(found.get(found.size() - 1));
        int before =
                after.flatMap(id -> micro.map(figure -> standing(figure, id))).orElse(0);
        boolean tiedAbove = micro.filter(figure -> figure == first).isPresent();
        boolean tiedBelow = found.size() == limit && rows.same(campaign, last) > inPage(found, last);
        int rank = tiedAbove ? rows.above(campaign, first) + 1 : before + 1;
        return Ranked.of(found, before, rank, tiedAbove, tiedBelow);
    }

    /** Returns how many stand from the first to this one. */
    private int standing(long micro, ApplicationId id) {
        return rows.above(campaign, micro) + rows.sameUpTo(campaign, micro, id);
    }

    private static long figure(RankRow row) {
        return row.totalMicro().orElseThrow();
    }

    private static long inPage(List<RankRow> page, long micro) {
        return page.stream().filter(row -> figure(row) == micro).count();
    }
}
