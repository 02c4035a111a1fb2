package org.hongping.core.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Grants later ends to single areas and enterprises. Safe for use by many threads. */
public final class ExtensionService {
    /** What somebody can be late with; the other stages end for all at once. */
    public static final Set<Stage> STAGES = Set.of(
            Stage.FILING,
            Stage.COMMUNITY_EXAMINATION,
            Stage.SUBDISTRICT_EXAMINATION,
            Stage.DISTRICT_EXAMINATION,
            Stage.EXAMINATION);

    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;
    private final Ids ids;

    /** Wires the service. */
    public ExtensionService(Storage storage, Audit audit, CampaignService campaigns, Ids ids) {
        this.storage = storage;
        this.audit = audit;
        this.campaigns = campaigns;
        this.ids = ids;
    }

    /**
     * What somebody asks for.
     *
     * @param stage the stage
     * @param areaId for an area
     * @param enterpriseId or for an enterprise
     * @param closesAt first moment after it
     * @param reason why
     */
    public record Wish(
            Stage stage, Optional<String> areaId, Optional<String> enterpriseId, Instant closesAt, String reason) {}

    /**
     * An extension that was granted.
     *
     * @param extension what was granted
     * @param whose name of the area or enterprise
     */
    public record Granted(Extension extension, String whose) {}

    /** Returns what was granted in a campaign, the first first. */
    public List<Granted> of(CampaignId id) {
        return storage.read(handle -> handle.attach(ExtensionDao.class).of(id).stream()
                .map(row -> new Granted(row.extension(), row.whose()))
                .toList());
    }

    /**
     * Grants a later end.
     *
     * @throws Rejected if the campaign is not open, has no such stage, or the end is not later than that of all
     */
    public Extension grant(CampaignId id, Wish wish, Visitor by) {
        if (wish.reason().isBlank()) {
            throw new Invalid("reason", Message.of("campaign.reason-missing"));
        }
        if (wish.areaId().isPresent() == wish.enterpriseId().isPresent()) {
            throw new Invalid("area", Message.of("campaign.extension-for-one"));
        }
        return storage.write(handle -> {
            Campaign campaign = campaigns.get(handle, id);
            campaign.require(CampaignState.OPEN);
            mustBeLater(campaign, wish);
            Extension extension = new Extension(
                    ids.next(),
                    id,
                    wish.stage(),
                    wish.areaId(),
                    wish.enterpriseId(),
                    wish.closesAt(),
                    wish.reason().strip(),
                    storage.clock().now(handle),
                    by.accountOrRefuse());
            handle.attach(ExtensionDao.class).insert(extension);
            audit.record(
                    handle,
                    Chain.of(id),
                    new Actor(by.accountOrRefuse()),
                    "campaign.extended",
                    Subject.of("campaign", id),
                    JsonText.of(Map.of(
                            "stage",
                            wish.stage().name(),
                            "whose",
                            wish.areaId().or(wish::enterpriseId).orElse(""),
                            "closesAt",
                            wish.closesAt().toString(),
                            "reason",
                            extension.reason())));
            return extension;
        });
    }

    private static void mustBeLater(Campaign campaign, Wish wish) {
        Optional<StageWindow> window = campaign.window(wish.stage()).filter(known -> STAGES.contains(known.stage()));
        if (window.isEmpty()) {
            throw new Invalid(
                    "stage", Message.of("campaign.extension-stage", wish.stage().word()));
        }
        if (!wish.closesAt().isAfter(window.get().closesAt())) {
            throw new Invalid(
                    "until",
                    Message.of(
                            "campaign.extension-earlier",
                            OfficeTime.moment(window.get().closesAt())));
        }
    }
}
