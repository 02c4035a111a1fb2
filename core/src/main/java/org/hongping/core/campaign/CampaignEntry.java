package org.hongping.core.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.web.FormFields;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Interpretation;
import org.hongping.rubric.Message;

/** What an organiser plans, as text by field: how the form sends and gets it. */
final class CampaignEntry {
    private static final int LONGEST = 200;

    private CampaignEntry() {}

    /** Reads what was sent, with the revisions that may be chosen. Empty if anything is at fault. */
    static Optional<CampaignPlan> read(FormInput form, List<InstalledRubric> rubrics) {
        Optional<CampaignText> text = text(form);
        List<StageWindow> windows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            new WindowFields(stage).read(form).ifPresent(windows::add);
        }
        Optional<InstalledRubric> rubric = rubric(form, rubrics);
        if (form.refused() || text.isEmpty() || rubric.isEmpty()) {
            return Optional.empty();
        }
        InstalledRubric chosen = rubric.get();
        return Optional.of(new CampaignPlan(text.get(), chosen.rubricDigest(), readings(form, chosen), windows));
    }

    /** Reads what the notice says; faults stand in the form. */
    static Optional<CampaignText> text(FormInput form) {
        FormFields fields = form.fields();
        String title = fields.text("title", LONGEST);
        Optional<CampaignKind> kind = fields.choice("kind", CampaignKind.class);
        if (kind.isEmpty()) {
            form.refuse("kind", Message.of("web.fill-in"));
        }
        String host = fields.text("host", LONGEST);
        String undertaker = fields.optional("undertaker", LONGEST).orElse("");
        String basis = fields.optional("basis", LONGEST).orElse("");
        String approval = fields.optional("approval", LONGEST).orElse("");
        Optional<LocalDate> from = fields.day("periodFrom");
        Optional<LocalDate> until = fields.day("periodUntil");
        Optional<Integer> validMonths = fields.whole("validMonths", 1, CampaignTerms.LONGEST_VALIDITY);
        Optional<Integer> year = fields.whole("year", 2000, 2100);
        if (year.isEmpty()) {
            form.refuse("year", Message.of("web.fill-in"));
        }
        if (form.refused()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CampaignText(
                    title,
                    kind.orElseThrow(),
                    host,
                    undertaker,
                    basis,
                    year.orElseThrow(),
                    fields.ticked("sealedForm"),
                    new CampaignTerms(approval, from, until, validMonths, fields.ticked("freeOfCharge"))));
        } catch (Invalid invalid) {
            form.refuse(invalid);
            return Optional.empty();
        }
    }

    private static Optional<InstalledRubric> rubric(FormInput form, List<InstalledRubric> rubrics) {
        String digest = form.value("rubric");
        Optional<InstalledRubric> chosen = rubrics.stream()
                .filter(rubric -> rubric.rubricDigest().equals(digest))
                .findFirst();
        if (chosen.isEmpty()) {
            form.refuse(
                    "rubric",
                    digest.isEmpty()
                            ? Message.of("campaign.choose-rubric")
                            : Message.of("campaign.no-such-rubric", digest));
        }
        return chosen;
    }

    /** Returns what was switched; a default needs no saying. */
    private static Map<String, String> readings(FormInput form, InstalledRubric rubric) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Interpretation reading : rubric.rubric().interpretations()) {
            String option = form.value(field(rubric, reading.id()));
            if (!option.isEmpty() && !option.equals(reading.defaultOption())) {
                chosen.put(reading.id(), option);
            }
        }
        return chosen;
    }

    /** Returns the name of the field in which a reading of a revision is chosen. */
    static String field(InstalledRubric rubric, String interpretation) {
        return "reading-" + rubric.shortDigest() + "-" + interpretation;
    }

    /** Returns the fields of a campaign that stands. */
    static Map<String, String> written(Campaign campaign, Optional<InstalledRubric> rubric) {
        Map<String, String> values = blank();
        CampaignText text = campaign.text();
        values.put("title", text.title());
        values.put("kind", text.kind().name());
        values.put("host", text.host());
        values.put("undertaker", text.undertaker());
        values.put("basis", text.basis());
        values.put("year", Integer.toString(text.year()));
        values.put("sealedForm", Boolean.toString(text.sealedForm()));
        values.put("approval", text.terms().approval());
        text.terms().periodFrom().ifPresent(day -> values.put("periodFrom", day.toString()));
        text.terms().periodUntil().ifPresent(day -> values.put("periodUntil", day.toString()));
        text.terms().validMonths().ifPresent(months -> values.put("validMonths", months.toString()));
        values.put("freeOfCharge", Boolean.toString(text.terms().freeOfCharge()));
        values.put("rubric", campaign.rubric().rubricDigest());
        rubric.ifPresent(known ->
                campaign.rubric().interpretations().forEach((id, option) -> values.put(field(known, id), option)));
        campaign.windows().forEach(window -> new WindowFields(window.stage()).write(window, values));
        return values;
    }

    /** Returns the fields of a campaign nobody has thought of yet. */
    static Map<String, String> blank() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("sealedForm", "true");
        values.put("freeOfCharge", "true");
        for (Stage stage : Stage.values()) {
            new WindowFields(stage).writeUsual(values);
        }
        return values;
    }
}
