package org.hongping.core.offline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaService;
import org.hongping.core.registry.CreditCode;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.EnterpriseService;
import org.hongping.core.registry.EstateService;
import org.hongping.core.registry.ManagedEstate;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Finds whose package it is, by the credit code and the name in it, and asks whether this visitor may bring it. */
final class PackageOwner {
    private final Storage storage;
    private final EnterpriseService enterprises;
    private final EstateService estates;
    private final AreaService areas;

    PackageOwner(Storage storage, EnterpriseService enterprises, EstateService estates, AreaService areas) {
        this.storage = storage;
        this.enterprises = enterprises;
        this.estates = estates;
        this.areas = areas;
    }

    /** An enterprise and the estate it manages. */
    record Found(Enterprise enterprise, ManagedEstate estate) {}

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
    Optional<Found> find(PackageContent content, List<PackageFinding> findings, Visitor by) {
        PackageContent.Cell code = content.identity("creditCode");
        PackageContent.Cell name = content.identity("estate");
        if (code.text().isEmpty() || name.text().isEmpty()) {
            boolean unnamed = !code.text().isEmpty();
            findings.add(at(unnamed ? name : code, unnamed ? "estate" : "creditCode", Message.of("web.fill-in")));
            return Optional.empty();
        }
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
        LocalDate today = estates.today();
        List<ManagedEstate> named = estates.managedBy(enterprise.get().id(), today).stream()
                .filter(estate -> estate.name().strip().equals(name.text()))
                .toList();
        if (named.size() != 1) {
            mustBeTheirs(enterprise.get(), Optional.empty(), by);
            String why = named.isEmpty() ? "offline.no-estate" : "offline.two-estates";
            findings.add(at(
                    name,
                    "estate",
                    Message.of(why, name.text(), enterprise.get().name())));
            return Optional.empty();
        }
        mustBeTheirs(enterprise.get(), Optional.of(named.get(0)), by);
        return Optional.of(new Found(enterprise.get(), named.get(0)));
    }

    private void mustBeTheirs(Enterprise enterprise, Optional<ManagedEstate> estate, Visitor by) {
        boolean theirs = storage.read(handle -> by.is(Role.ORGANISER)
                || enterprises.isMember(handle, enterprise.id(), by)
                || (by.is(Role.EXAMINER)
                        && by.area()
                                .filter(area -> estate.isEmpty()
                                        || areas.holds(
                                                handle,
                                                AreaId.of(area),
                                                estate.get().areaId()))
                                .isPresent()));
        if (!theirs) {
            throw new Forbidden(Message.of("offline.not-yours"));
        }
    }

    private static PackageFinding at(PackageContent.Cell cell, String key, Message why) {
        return new PackageFinding(PackageSheet.IDENTITY.number(), cell.row(), key, why);
    }
}
