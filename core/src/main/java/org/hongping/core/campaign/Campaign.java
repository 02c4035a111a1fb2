package org.hongping.core.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * One call for applications with its calendar (批次、评价活动).
 *
 * @param id its name for good
 * @param text what its notice says
 * @param rubric what it is locked to
 * @param state where it stands
 * @param windows one per stage it has
 * @param version grows with every change
 * @param createdAt when it was drafted
 * @param openedAt when it was announced; empty before that and for one called off as a draft
 * @param areaId the area whose estates may apply and whose organisers run it; empty for the whole city
 */
public record Campaign(
        CampaignId id,
        CampaignText text,
        RubricPin rubric,
        CampaignState state,
        List<StageWindow> windows,
        int version,
        Instant createdAt,
        Optional<Instant> openedAt,
        Optional<AreaId> areaId) {
    private static final List<Stage> NEEDED = List.of(Stage.FILING, Stage.ASSESSMENT);

    /** Puts the windows into the order of the stages. */
    public Campaign {
        windows = windows.stream()
                .sorted(Comparator.comparing(StageWindow::stage))
                .toList();
    }

    /** Says whether others than the organiser may know of it. */
    public boolean isAnnounced() {
        return openedAt.isPresent();
    }

    /** Says whether it will not change any more. */
    public boolean isOver() {
        return state == CampaignState.CLOSED || state == CampaignState.CANCELLED;
    }

    /** Returns the window of a stage. */
    public Optional<StageWindow> window(Stage stage) {
        return windows.stream().filter(window -> window.stage() == stage).findFirst();
    }

    /** Says whether the stage may be worked on at that moment. */
    public boolean isOpenFor(Stage stage, Instant moment) {
        return state == CampaignState.OPEN
                && window(stage).map(window -> window.holds(moment)).orElse(false);
    }

    /**
     * Passes when the stage may be worked on at that moment.
     *
     * @throws WindowClosed otherwise
     */
    public void requireOpenFor(Stage stage, Instant moment) {
        if (!isOpenFor(stage, moment)) {
            throw new WindowClosed(this, stage, moment);
        }
    }

    /** Returns the levels that examine before the host does, the narrowest first; those with a window of their own. */
    public List<AreaLevel> chain() {
        return windows.stream()
                .flatMap(window -> window.stage().examiner().stream())
                .toList();
    }

    /** Returns the stages without which it cannot be opened and that have no window yet. */
    public List<Stage> missingWindows() {
        return NEEDED.stream().filter(stage -> window(stage).isEmpty()).toList();
    }

    /** Returns it as those see it to whom later ends were granted. */
    Campaign extended(Map<Stage, Instant> later) {
        List<StageWindow> extended = windows.stream()
                .map(window -> {
                    Instant end = later.getOrDefault(window.stage(), window.closesAt());
                    return end.isAfter(window.closesAt())
                            ? new StageWindow(window.stage(), window.opensAt(), end)
                            : window;
                })
                .toList();
        return new Campaign(id, text, rubric, state, extended, version, createdAt, openedAt, areaId);
    }

    Campaign opened(Instant moment) {
        require(CampaignState.DRAFT);
        Map<String, Message> missing = new LinkedHashMap<>();
        missingWindows()
                .forEach(stage -> missing.put(stage.name(), Message.of("campaign.window-missing", stage.word())));
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
        return new Campaign(
                id, text, rubric, CampaignState.OPEN, windows, version + 1, createdAt, Optional.of(moment), areaId);
    }

    Campaign closed() {
        require(CampaignState.OPEN);
        return in(CampaignState.CLOSED);
    }

    Campaign cancelled() {
        if (isOver()) {
            throw new Conflict(Message.of("campaign.already-over", text.title()));
        }
        return in(CampaignState.CANCELLED);
    }

    Campaign rewritten(CampaignText newText, RubricPin newRubric, List<StageWindow> newWindows) {
        require(CampaignState.DRAFT);
        return new Campaign(id, newText, newRubric, state, newWindows, version + 1, createdAt, openedAt, areaId);
    }

    Campaign relocked(RubricPin other) {
        require(CampaignState.OPEN);
        return new Campaign(id, text, other, state, windows, version + 1, createdAt, openedAt, areaId);
    }

    Campaign withWindow(StageWindow moved) {
        if (isOver()) {
            throw new Conflict(Message.of("campaign.already-over", text.title()));
        }
        List<StageWindow> others = new ArrayList<>(windows.stream()
                .filter(window -> window.stage() != moved.stage())
                .toList());
        others.add(moved);
        return new Campaign(id, text, rubric, state, others, version + 1, createdAt, openedAt, areaId);
    }

    /** Refuses what can be done in that state alone.
     *  @throws Conflict if it is in another */
    public void require(CampaignState wanted) {
        if (state != wanted) {
            throw new Conflict(Message.of("campaign.wrong-state", text.title(), state.word(), wanted.word()));
        }
    }

    private Campaign in(CampaignState next) {
        return new Campaign(id, text, rubric, next, windows, version + 1, createdAt, openedAt, areaId);
    }
}
