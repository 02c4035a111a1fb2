package org.hongping.core.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.storage.Memory;
import org.hongping.core.storage.Storage;
import org.hongping.rubric.Criterion;
import org.jdbi.v3.core.Handle;

/** Reads panels for those who score, and remembers them from save to save. */
final class OpenPanels {
    private static final int PANELS = 100;
    private static final int SHEETS = 10_000;
    private static final int MOST_LATELY = 500;
    private static final List<String> TABLES = List.of(
            "application",
            "application_submission",
            "assignment",
            "assessment_answer",
            "campaign",
            "campaign_window",
            "hook_outcome",
            "sheet_companion");

    private final Storage storage;
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final Sheets sheets;
    private final Memory<ApplicationId, OpenPanel> panels;
    private final Memory<AssignmentId, ApplicationId> scored;
    private final DuePanels due;
    /** For any thread, and perhaps no longer so. */
    private final Map<AssignmentId, OpenPanel> lately = new ConcurrentHashMap<>();

    OpenPanels(Storage storage, CampaignService campaigns, ApplicationService applications, Sheets sheets) {
        this.storage = storage;
        this.campaigns = campaigns;
        this.applications = applications;
        this.sheets = sheets;
        due = new DuePanels(storage);
        panels = storage.memory(PANELS, TABLES);
        scored = storage.memory(SHEETS, List.of()); // a sheet is of one application for good
    }

    /** Returns the panel a sheet belongs to. */
    OpenPanel of(Handle handle, AssignmentId id) {
        ApplicationId application =
                scored.get(id, () -> AssignmentMoves.load(handle, id).applicationId());
        OpenPanel panel = panels.get(application, () -> read(handle, application));
        if (lately.size() >= MOST_LATELY) {
            lately.clear();
        }
        lately.put(id, panel);
        return panel;
    }

    /** Returns what the panel was when the sheet was last written in, outside units of work; it may be another now. */
    Optional<OpenPanel> lately(AssignmentId id) {
        return Optional.ofNullable(lately.get(id));
    }

    /** Does the writes that make a panel what it is now, and remembers it. */
    void change(OpenPanel now, Runnable writes) {
        panels.change(now.application().id(), now, writes);
    }

    /** Makes the figures of a sheet's panel afresh, once for all saves that share a commit. */
    void refresh(Handle handle, AssignmentId id, Panels figures) {
        storage.once(handle, List.of("panel", of(handle, id).application().id()), later -> {
            OpenPanel panel = of(later, id);
            figures.keep(later, panel);
        });
    }

    /** Makes the figures of a sheet and its panel afresh a moment later, once for all saves till then. */
    void refreshSoon(Handle handle, AssignmentId id, Panels figures) {
        ApplicationId application = of(handle, id).application().id();
        due.note(handle, application);
        storage.soon(handle, List.of("sheet", id), later -> {
            OpenPanel panel = of(later, id);
            Sheet sheet = sheets.score(panel.member(id).orElseThrow(), panel);
            change(panel, () -> Sheets.keepFigures(later, sheet));
        });
        storage.soon(handle, List.of("panel", application), later -> {
            figures.keep(later, of(later, id));
            due.settled(later, application);
        });
    }

    private OpenPanel read(Handle handle, ApplicationId id) {
        Application application = applications.load(handle, id);
        Campaign campaign = campaigns.get(handle, application.campaignId());
        Sheet.Filed filed = sheets.filed(handle, id, campaign);
        List<Panel.Member> members = Panels.members(handle, id);
        return new OpenPanel(
                application,
                campaign,
                filed,
                lines(campaign, filed, members),
                members,
                companions(handle, id),
                spread(campaign, members, filed));
    }

    private Map<String, List<Criterion>> lines(Campaign campaign, Sheet.Filed filed, List<Panel.Member> members) {
        Map<String, List<Criterion>> lines = new HashMap<>();
        members.forEach(member -> lines.computeIfAbsent(
                member.assignment().assessorGroup(), group -> sheets.own(group, campaign, filed)));
        return lines;
    }

    private long spread(Campaign campaign, List<Panel.Member> members, Sheet.Filed filed) {
        InstalledRubric rubric = campaigns.rubric(campaign);
        return Panels.spreadMicros(rubric, campaign, members, filed.outcomes(), filed.subject());
    }

    private static Map<AssignmentId, Set<String>> companions(Handle handle, ApplicationId id) {
        Map<AssignmentId, Set<String>> companions = new HashMap<>();
        handle.attach(TeamDao.class)
                .ofApplication(id)
                .forEach(mate -> companions
                        .computeIfAbsent(mate.assignmentId(), sheet -> new HashSet<>())
                        .add(mate.accountId()));
        return companions;
    }
}
