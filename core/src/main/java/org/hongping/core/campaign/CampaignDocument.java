package org.hongping.core.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hongping.core.storage.Moments;

/** Campaigns as programs get them. */
final class CampaignDocument {
    private CampaignDocument() {}

    /** Returns a campaign; {@code installed} says whether its rubric is there. */
    static Map<String, Object> of(Campaign campaign, boolean installed) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", campaign.id().text());
        document.put("state", campaign.state().name());
        document.putAll(of(new CampaignPlan(
                campaign.text(),
                campaign.rubric().rubricDigest(),
                campaign.rubric().interpretations(),
                campaign.windows())));
        document.put("rubric", campaign.rubric().id().text());
        document.put("edition", campaign.rubric().edition());
        document.put("bundleVersion", campaign.rubric().version());
        document.put("rubricInstalled", installed);
        campaign.areaId().ifPresent(area -> document.put("area", area.text()));
        document.put("version", campaign.version());
        document.put("createdAt", Moments.text(campaign.createdAt()));
        campaign.openedAt().ifPresent(moment -> document.put("openedAt", Moments.text(moment)));
        return document;
    }

    /** Returns what a program may send. */
    static Map<String, Object> of(CampaignPlan plan) {
        Map<String, Object> document = new LinkedHashMap<>();
        CampaignText text = plan.text();
        document.put("title", text.title());
        document.put("kind", text.kind().name());
        document.put("host", text.host());
        put(document, "undertaker", text.undertaker());
        put(document, "basis", text.basis());
        document.put("year", text.year());
        document.put("sealedForm", text.sealedForm());
        CampaignTerms terms = text.terms();
        put(document, "approval", terms.approval());
        terms.periodFrom().ifPresent(day -> document.put("periodFrom", day.toString()));
        terms.periodUntil().ifPresent(day -> document.put("periodUntil", day.toString()));
        terms.validMonths().ifPresent(months -> document.put("validMonths", months));
        document.put("freeOfCharge", terms.freeOfCharge());
        document.put("rubricDigest", plan.rubricDigest());
        document.put("interpretations", new TreeMap<>(plan.interpretations()));
        Map<String, Object> windows = new LinkedHashMap<>();
        plan.windows().forEach(window -> windows.put(window.stage().name(), of(window)));
        document.put("windows", windows);
        return document;
    }

    static Map<String, Object> of(StageWindow window) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("opensAt", Moments.text(window.opensAt()));
        document.put("closesAt", Moments.text(window.closesAt()));
        return document;
    }

    private static void put(Map<String, Object> document, String field, String text) {
        if (!text.isEmpty()) {
            document.put(field, text);
        }
    }
}
