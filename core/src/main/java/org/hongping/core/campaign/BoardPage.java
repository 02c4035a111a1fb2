package org.hongping.core.campaign;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.web.FormInput;

/** What the template of a board knows. */
final class BoardPage {
    private BoardPage() {}

    /** Every window as it stands. */
    private static FormInput standing(Campaign campaign) {
        return FormInput.showing(windows(campaign));
    }

    private static Map<String, String> windows(Campaign campaign) {
        Map<String, String> values = CampaignEntry.blank();
        campaign.windows().forEach(window -> new WindowFields(window.stage()).write(window, values));
        return values;
    }

    static Map<String, Object> of(Board board, Locale language) {
        return of(board, standing(board.campaign()), "", false, language);
    }

    /**
     * Returns the model.
     *
     * @param form what stands in its forms
     * @param tried the move that was refused: {@code open}, {@code close}, {@code cancel} or a stage; blank for none
     * @param stale whether somebody changed the campaign meanwhile
     */
    static Map<String, Object> of(Board board, FormInput form, String tried, boolean stale, Locale language) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("board", board);
        model.put("campaign", board.campaign());
        model.put("labels", CampaignLabels.in(language));
        model.put("form", form);
        model.put("notes", WindowNote.of(form, board.workdays()));
        model.put("tried", tried);
        model.put("stale", stale);
        return model;
    }

    /** Returns what was sent for one move, with everything else as it stands. */
    static FormInput sent(Campaign campaign, Map<String, String> values) {
        Map<String, String> all = windows(campaign);
        all.putAll(values);
        return FormInput.showing(all);
    }
}
