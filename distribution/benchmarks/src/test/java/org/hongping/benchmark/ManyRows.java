package org.hongping.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.result.ResultFixture;
import org.hongping.core.storage.Storage;
import org.jdbi.v3.core.Handle;

/** Campaigns of any size, made of one judged application: its rows again and again, with other ids, names and totals. */
final class ManyRows {
    /** Hundredths of a point between the highest and the lowest total. */
    private static final int TOTALS = 6_000;

    private final Storage storage;
    private final ResultFixture results;

    ManyRows(Storage storage, ResultFixture results) {
        this.storage = storage;
        this.results = results;
    }

    /**
     * Makes a campaign of so many.
     *
     * @param mark a digit that keeps its ids apart from those of others
     */
    CampaignId campaign(int mark, int applications) {
        Campaign campaign = results.applications().campaign("列表测算 %d（示例）".formatted(applications));
        Application judged = results.assessed(campaign, "原样小区 %d（示例）".formatted(mark), "4", "5");
        String estate = again("estate.id", mark);
        storage.change(handle -> {
            copy(
                    handle,
                    "estate",
                    "id",
                    judged.entrant().estateId().orElseThrow().text(),
                    applications - 1,
                    Map.of("id", estate, "name", "'示例小区第 ' || n.i || ' 期'"));
            copy(
                    handle,
                    "application",
                    "id",
                    judged.id().text(),
                    applications - 1,
                    Map.of(
                            "id", again("application.id", mark),
                            "estate_id", again("application.estate_id", mark)));
            String micro = "(4000 + (n.i * 7919) % " + TOTALS + ")";
            copy(
                    handle,
                    "panel_score",
                    "application_id",
                    judged.id().text(),
                    applications - 1,
                    Map.of(
                            "application_id", again("panel_score.application_id", mark),
                            "total",
                                    "cast(" + micro + " / 100 as text) || '.' || substr('0' || (" + micro
                                            + " % 100), -2)",
                            "total_micro", micro + " * 10000",
                            "rank_micro", micro + " * 10000"));
        });
        return campaign.id();
    }

    private static String again(String id, int mark) {
        return "substr(" + id + ", 1, length(" + id + ") - 7) || '" + mark + "' || substr('000000' || n.i, -6)";
    }

    private static void copy(
            Handle handle, String table, String key, String id, int times, Map<String, String> changed) {
        List<String> columns = handle.createQuery("select name from pragma_table_info('" + table + "')")
                .mapTo(String.class)
                .list();
        String values = columns.stream()
                .map(column -> changed.getOrDefault(column, table + "." + column))
                .collect(Collectors.joining(", "));
        handle.createUpdate("insert into " + table + " (" + String.join(", ", columns) + ")"
                        + " with recursive n (i) as (select 1 union all select i + 1 from n where i < :times)"
                        + " select " + values + " from " + table + ", n where " + table + "." + key + " = :id")
                .bind("times", times)
                .bind("id", id)
                .execute();
    }
}
