package org.hongping.core.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Reads the plan of a campaign as a program sends it; everything that is wrong is said at once. */
final class SentCampaign {
    private static final Set<String> FIELDS = Set.of(
            "title",
            "kind",
            "host",
            "undertaker",
            "basis",
            "year",
            "sealedForm",
            "approval",
            "periodFrom",
            "periodUntil",
            "validMonths",
            "freeOfCharge",
            "rubricDigest",
            "interpretations",
            "windows");

    private final Map<String, Value> sent;
    private final FormInput form;

    private SentCampaign(Map<String, Value> sent) {
        this.sent = sent;
        this.form = FormInput.showing(texts(sent));
    }

    /** @throws Invalid with every field that cannot be right */
    static CampaignPlan read(String json) {
        SentCampaign reader = new SentCampaign(SentFields.of(json, FIELDS));
        Optional<CampaignText> text = CampaignEntry.text(reader.form);
        reader.requireTruth("sealedForm");
        reader.requireTruth("freeOfCharge");
        String digest = reader.form.fields().text("rubricDigest", 100);
        Map<String, String> readings = reader.readings();
        List<StageWindow> windows = reader.windows();
        reader.form.mustBeAccepted();
        return new CampaignPlan(text.orElseThrow(), digest, readings, windows);
    }

    private static Map<String, String> texts(Map<String, Value> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("sealedForm", "true");
        texts.put("freeOfCharge", "true");
        sent.forEach((name, value) -> {
            if (value instanceof Value.Text text) {
                texts.put(name, text.text());
            } else if (value instanceof Value.Figure figure && figure.number().scale() > -10) {
                texts.put(name, figure.number().toPlainString());
            } else if (value instanceof Value.Truth truth) {
                texts.put(name, Boolean.toString(truth.holds()));
            }
        });
        return texts;
    }

    private void requireTruth(String name) {
        if (sent.containsKey(name) && !(sent.get(name) instanceof Value.Truth)) {
            form.refuse(name, wanted("campaign.a-truth"));
        }
    }

    private Map<String, String> readings() {
        Map<String, String> readings = new LinkedHashMap<>();
        fields(sent, "interpretations").forEach((id, option) -> {
            if (option instanceof Value.Text text) {
                readings.put(id, text.text());
            } else {
                form.refuse("interpretations." + id, wanted("campaign.a-text"));
            }
        });
        return readings;
    }

    private List<StageWindow> windows() {
        List<StageWindow> windows = new ArrayList<>();
        Map<String, Value> all = fields(sent, "windows");
        all.forEach((name, value) -> {
            Optional<Stage> stage = Arrays.stream(Stage.values())
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            if (stage.isEmpty()) {
                form.refuse("windows." + name, Message.of("campaign.no-stage", name, stages()));
            }
            stage.flatMap(known -> SentWindow.read(form, "windows." + name + ".", known, fields(all, name)))
                    .ifPresent(windows::add);
        });
        return windows;
    }

    private Map<String, Value> fields(Map<String, Value> holder, String name) {
        Value value = holder.getOrDefault(name, Value.noFields());
        if (value instanceof Value.Fields fields) {
            return fields.fields();
        }
        form.refuse(name, wanted("campaign.an-object"));
        return Map.of();
    }

    private static Message wanted(String what) {
        return Message.of("campaign.no-kind-of-value", new Message(what, List.of()));
    }

    private static String stages() {
        return Arrays.stream(Stage.values()).map(Stage::name).collect(Collectors.joining(", "));
    }
}
