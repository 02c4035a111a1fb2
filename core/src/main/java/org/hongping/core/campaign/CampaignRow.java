package org.hongping.core.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.registry.AreaId;
import org.hongping.core.rubric.ValueText;
import org.hongping.rubric.RubricId;
import org.jdbi.v3.core.mapper.Nested;

/** A campaign as its table holds it, without its windows. */
public record CampaignRow(
        CampaignId id,
        String title,
        CampaignKind kind,
        String host,
        String undertaker,
        String basis,
        int year,
        boolean sealedForm,
        @Nested CampaignTerms terms,
        String rubricId,
        String edition,
        String bundleVersion,
        String rubricDigest,
        String interpretations,
        CampaignState state,
        int version,
        Instant createdAt,
        Optional<Instant> openedAt,
        Optional<AreaId> areaId) {

    static CampaignRow of(Campaign campaign) {
        CampaignText text = campaign.text();
        RubricPin pin = campaign.rubric();
        return new CampaignRow(
                campaign.id(),
                text.title(),
                text.kind(),
                text.host(),
                text.undertaker(),
                text.basis(),
                text.year(),
                text.sealedForm(),
                text.terms(),
                pin.id().text(),
                pin.edition(),
                pin.version(),
                pin.rubricDigest(),
                ValueText.write(pin.interpretations()),
                campaign.state(),
                campaign.version(),
                campaign.createdAt(),
                campaign.openedAt(),
                campaign.areaId());
    }

    Campaign with(List<StageWindow> windows) {
        Map<String, String> chosen = ValueText.texts(interpretations);
        return new Campaign(
                id,
                new CampaignText(title, kind, host, undertaker, basis, year, sealedForm, terms),
                new RubricPin(RubricId.of(rubricId), edition, bundleVersion, rubricDigest, chosen),
                state,
                windows,
                version,
                createdAt,
                openedAt,
                areaId);
    }
}
