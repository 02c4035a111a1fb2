package org.hongping.core.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 */
public record Campaign(
        CampaignId id,
        CampaignText text,
        RubricPin rubric,
        CampaignState state,
        List<StageWindow> windows,
        int version,
        Instant createdAt) {
    /** Copies the windows. */
    public Campaign {
        windows = List.copyOf(windows);
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

    Campaign opened() {
        require(CampaignState.DRAFT);
        for (Stage stage : List.of(Stage.FILING, Stage.ASSESSMENT)) {
            if (window(stage).isEmpty()) {
                throw new Invalid(stage.name(), Message.of("campaign.window-missing", stage.word()));
            }
        }
        return in(CampaignState.OPEN);
    }

    Campaign closed() {
        require(CampaignState.OPEN);
        return in(CampaignState.CLOSED);
    }

    Campaign cancelled() {
        if (state == CampaignState.CLOSED || state == CampaignState.CANCELLED) {
            throw new Conflict(Message.of("campaign.already-over", text.title()));
        }
        return in(CampaignState.CANCELLED);
    }

    Campaign rewritten(CampaignText newText, RubricPin newRubric, List<StageWindow> newWindows) {
        require(CampaignState.DRAFT);
        return new Campaign(id, newText, newRubric, state, newWindows, version + 1, createdAt);
    }

    Campaign withWindow(StageWindow moved) {
        if (state == CampaignState.CLOSED || state == CampaignState.CANCELLED) {
            throw new Conflict(Message.of("campaign.already-over", text.title()));
        }
        List<StageWindow> others = new ArrayList<>(windows.stream()
                .filter(window -> window.stage() != moved.stage())
                .toList());
        others.add(moved);
        return new Campaign(id, text, rubric, state, others, version + 1, createdAt);
    }

    private void require(CampaignState wanted) {
        if (state != wanted) {
            throw new Conflict(Message.of("campaign.wrong-state", text.title(), state.word(), wanted.word()));
        }
    }

    private Campaign in(CampaignState next) {
        return new Campaign(id, text, rubric, next, windows, version + 1, createdAt);
    }
}
