package org.hongping.core.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaService;
import org.hongping.core.registry.CreditCode;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.EnterpriseService;
import org.hongping.core.registry.Entrant;
import org.hongping.core.registry.EntrantChoice;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.registry.Entrants;
import org.hongping.core.registry.Registry;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Finds whose package it is, by the credit code and the name in it, and asks whether this visitor may bring it. */
final class PackageOwner {
    private final Storage storage;
    private final CampaignService campaigns;
    private final EnterpriseService enterprises;
    private final Entrants entrants;
    private final AreaService areas;

    PackageOwner(Storage storage, CampaignService campaigns, Registry registry) {
        this.storage = storage;
        this.campaigns = campaigns;
        this.enterprises = registry.enterprises();
        this.entrants = registry.entrants();
        this.areas = registry.areas();
    }

    /** Who stands, and what people call it. */
    record Found(Entrant entrant, String name) {}

    /** Compares what the first sheet says with the campaign it is brought to. */
    static List<PackageFinding> identity(Campaign campaign, PackageContent content) {
        List<PackageFinding> findings = new ArrayList<>();
        PackageContent.Cell told = content.identity("campaign");
        if (!told.text().equals(campaign.id().text())) {
            findings.add(at(
                    told,
                    "campaign",
                    Message.of("offline.other-campaign", campaign.text().title())));
        } else if (!content.identity("rubric").text().equals(campaign.rubric().rubricDigest())) {
            findings.add(at(content.identity("rubric"), "rubric", Message.of("offline.other-rubric")));
        }
        return findings;
    }

    /** Returns whose it is; empty if that is a finding.
     *  @throws Forbidden if it is not this visitor's to bring */
    Optional<Found> find(Campaign campaign, PackageContent content, List<PackageFinding> findings, Visitor by) {
        PackageContent.Cell code = content.identity("creditCode");
        PackageContent.Cell name = content.identity("entrant");
        Set<EntrantKind> kinds =
                EntrantKind.of(campaigns.rubric(campaign).rubric().subjects());
        boolean filedByAreas = kinds.contains(EntrantKind.AREA) || kinds.contains(EntrantKind.COMMITTEE);
        if (name.text().isEmpty() || (code.text().isEmpty() && !filedByAreas)) {
            boolean unnamed = name.text().isEmpty();
            findings.add(at(unnamed ? name : code, unnamed ? "entrant" : "creditCode", Message.of("web.fill-in")));
            return Optional.empty();
        }
        return code.text().isEmpty()
                ? ofArea(campaign, kinds, name, findings, by)
                : ofEnterprise(campaign, kinds, content, findings, by);
    }

    private Optional<Found> ofEnterprise(
            Campaign campaign,
            Set<EntrantKind> kinds,
            PackageContent content,
            List<PackageFinding> findings,
            Visitor by) {
        PackageContent.Cell code = content.identity("creditCode");
        PackageContent.Cell name = content.identity("entrant");
        Optional<Message> fault = CreditCode.fault(code.text());
        if (fault.isPresent()) {
            findings.add(at(code, "creditCode", fault.get()));
            return Optional.empty();
        }
        Optional<Enterprise> enterprise = enterprises.withCode(new CreditCode(code.text()));
        if (enterprise.isEmpty()) {
            findings.add(at(code, "creditCode", Message.of("offline.no-enterprise", code.text())));
            return Optional.empty();
        }
        List<EntrantChoice> named = named(
                campaign,
                storage.read(
                        handle -> entrants.ofEnterprise(handle, enterprise.get().id(), kinds)),
                name);
        mustBeTheirs(enterprise, named, by);
        return one(name, enterprise.get().name(), named, findings)
                .map(choice -> new Found(choice.ofEnterprise(enterprise.get().id()), choice.name()));
    }

    private Optional<Found> ofArea(
            Campaign campaign,
            Set<EntrantKind> kinds,
            PackageContent.Cell name,
            List<PackageFinding> findings,
            Visitor by) {
        List<EntrantChoice> named = named(campaign, storage.read(handle -> entrants.ofAreas(handle, kinds)), name);
        mustBeTheirs(Optional.empty(), named, by);
        return one(name, campaign.text().title(), named, findings)
                .map(choice -> new Found(choice.ofArea(), choice.name()));
    }

    private List<EntrantChoice> named(Campaign campaign, List<EntrantChoice> choices, PackageContent.Cell name) {
        return choices.stream()
                .filter(choice -> choice.isNamed(name.text()) && campaigns.takes(campaign, choice))
                .toList();
    }

    private static Optional<EntrantChoice> one(
            PackageContent.Cell name, String within, List<EntrantChoice> named, List<PackageFinding> findings) {
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        Message why = named.isEmpty()
                ? Message.of("offline.no-entrant", name.text(), within)
                : Message.of(
                        "offline.many-entrants",
                        name.text(),
                        named.stream().map(EntrantChoice::label).collect(Collectors.joining(" / ")));
        findings.add(at(name, "entrant", why));
        return Optional.empty();
    }

    private void mustBeTheirs(Optional<Enterprise> enterprise, List<EntrantChoice> named, Visitor by) {
        boolean theirs = storage.read(handle -> by.is(Role.ORGANISER)
                || enterprise
                        .filter(known -> enterprises.isMember(handle, known.id(), by))
                        .isPresent()
                || (by.is(Role.EXAMINER)
                        && by.area()
                                .filter(area -> named.stream()
                                        .allMatch(choice -> areas.holds(handle, AreaId.of(area), choice.placeId())))
                                .isPresent()));
        if (!theirs) {
            throw new Forbidden(Message.of("offline.not-yours"));
        }
    }

    private static PackageFinding at(PackageContent.Cell cell, String key, Message why) {
        return new PackageFinding(PackageSheet.IDENTITY.number(), cell.row(), key, why);
    }
}
