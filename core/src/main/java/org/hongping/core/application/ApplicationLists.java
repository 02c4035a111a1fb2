package org.hongping.core.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.Entrants;
import org.hongping.core.storage.Recent;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;

/** Finds applications: an organiser all of them, an examiner those of its area, others those of their own enterprises. Safe for many threads. */
public final class ApplicationLists {
    /** Comes after every id. */
    private static final String END = "~";

    private static final int CAMPAIGNS = 100;

    private final Storage storage;
    private final Recent<CampaignId, Map<ApplicationState, Integer>> counts;

    /** Wires it. */
    public ApplicationLists(Storage storage) {
        this.storage = storage;
        this.counts = storage.recent(CAMPAIGNS, List.of("application"));
    }

    /** Returns a page of what this visitor may see, newest first. */
    public Slice<ApplicationRow> page(ApplicationSearch search, Visitor by) {
        if (!by.is(Role.ORGANISER)) {
            return by.is(Role.EXAMINER) ? ofArea(search, by.area().orElse("")) : own(search, by);
        }
        if (by.area().isPresent()) {
            String area = by.area().get();
            return search(search, (lists, page) -> lists.ofDistrict(area, page));
        }
        return search(search, search.campaign().isEmpty() ? ApplicationListDao::ofAll : ApplicationListDao::ofCampaign);
    }

    /** Returns a page of those the visitor files for, newest first. */
    public Slice<ApplicationRow> own(ApplicationSearch search, Visitor by) {
        String account = by.accountOrRefuse();
        return Entrants.areaOf(by)
                .map(area -> search(search, (lists, page) -> lists.ofAccountAndArea(account, area.text(), page)))
                .orElseGet(() -> search(search, (lists, page) -> lists.ofAccount(account, page)));
    }

    private Slice<ApplicationRow> ofArea(ApplicationSearch search, String area) {
        return search(search, (lists, page) -> lists.ofArea(area, page));
    }

    /** Returns how many applications of a campaign stand in each state; states without any are absent. */
    public Map<ApplicationState, Integer> counts(CampaignId campaign) {
        return counts.get(campaign, () -> counts(applications -> applications.counts(campaign)));
    }

    /** Returns the same of the applications that lie in an area. */
    public Map<ApplicationState, Integer> counts(CampaignId campaign, AreaId area) {
        return counts(applications -> applications.counts(campaign, area.text()));
    }

    private Map<ApplicationState, Integer> counts(Function<ApplicationDao, List<ApplicationDao.StateCount>> query) {
        return storage.read(handle -> {
            Map<ApplicationState, Integer> counts = new LinkedHashMap<>();
            query.apply(handle.attach(ApplicationDao.class))
                    .forEach(row -> counts.put(row.state(), row.applications()));
            return Collections.unmodifiableMap(counts);
        });
    }

    private Slice<ApplicationRow> search(
            ApplicationSearch search,
            BiFunction<ApplicationListDao, ApplicationListDao.Page, List<ApplicationRow>> list) {
        ApplicationListDao.Page page = new ApplicationListDao.Page(
                search.campaign().map(CampaignId::text).orElse(""),
                search.state().map(ApplicationState::name).orElse(""),
                pattern(search.name()),
                search.cursor().after().orElse(END),
                search.cursor().limit() + 1);
        List<ApplicationRow> rows = storage.read(handle -> list.apply(handle.attach(ApplicationListDao.class), page));
        return Slice.of(rows, search.cursor(), row -> row.id().text());
    }

    private static String pattern(String words) {
        return "%" + words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
