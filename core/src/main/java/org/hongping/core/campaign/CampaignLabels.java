package org.hongping.core.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.rubric.Message;

/** What the fields of campaign forms are called, for the list of what must be corrected. */
final class CampaignLabels {
    private CampaignLabels() {}

    static Map<String, String> in(Locale language) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String field : List.of(
                "title",
                "kind",
                "host",
                "undertaker",
                "basis",
                "approval",
                "year",
                "periodFrom",
                "periodUntil",
                "validMonths",
                "rubric")) {
            labels.put(field, new Message("campaign." + field, List.of()).in(language));
        }
        labels.put("sealedForm", Message.of("campaign.sealed-form").in(language));
        labels.put("cancel-reason", Message.of("campaign.reason").in(language));
        for (Stage stage : Stage.values()) {
            WindowFields fields = new WindowFields(stage);
            labels.put(
                    fields.from(),
                    Message.of("campaign.stage-from", stage.word()).in(language));
            labels.put(
                    fields.fromTime(),
                    Message.of("campaign.stage-from-time", stage.word()).in(language));
            labels.put(
                    fields.until(),
                    Message.of("campaign.stage-until", stage.word()).in(language));
            labels.put(
                    fields.untilTime(),
                    Message.of("campaign.stage-until-time", stage.word()).in(language));
            labels.put(
                    fields.prefix() + "-reason", Message.of("campaign.reason").in(language));
            labels.put(stage.name(), stage.word().in(language));
        }
        return labels;
    }
}
