package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.Submitted;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;

/** Reads one section across all of a member's estates (横向评分). Safe for use by many threads. */
public final class AcrossService {
    private final Storage storage;
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final EvidenceService evidence;
    private final Sheets sheets;
    private final Claims claims = new Claims();

    /** Wires it. */
    public AcrossService(
            Storage storage, CampaignService campaigns, ApplicationService applications, EvidenceService evidence) {
        this.storage = storage;
        this.campaigns = campaigns;
        this.applications = applications;
        this.evidence = evidence;
        sheets = new Sheets(campaigns, applications);
    }

    /**
     * Photos of one line at one estate.
     *
     * @param assignment the member's sheet
     * @param entrant name of who stands
     * @param pieces evidence beside the line
     */
    public record Contact(AssignmentId assignment, String entrant, List<Evidence> pieces) {
        /** Copies the list. */
        public Contact {
            pieces = List.copyOf(pieces);
        }
    }

    /** Reads a section; without a code the first that has open lines.
     *  @throws org.hongping.core.web.NotFound if there is no such section, or the visitor has no sheet there */
    public Across read(CampaignId id, Optional<String> section, Across.Sort sort, Locale language, Visitor by) {
        return storage.read(handle -> {
            Campaign campaign = campaigns.get(handle, id);
            AcrossReader.Sources sources =
                    new AcrossReader.Sources(campaigns.rubric(campaign), applications, sheets, claims);
            return new AcrossReader(handle, campaign, sources, storage.clock().now(handle), language)
                    .read(by.accountOrRefuse(), section, sort);
        });
    }

    /** Returns the evidence of a line at each of the visitor's estates (缩略图), in the order they were handed out. */
    public List<Contact> photos(CampaignId id, String code, Visitor by) {
        return storage.read(handle -> {
            List<Contact> contacts = new ArrayList<>();
            for (AcrossDao.Found found : handle.attach(AcrossDao.class).of(by.accountOrRefuse(), id)) {
                contacts.add(new Contact(found.id(), found.entrantName(), pieces(handle, found, code)));
            }
            return contacts;
        });
    }

    private List<Evidence> pieces(Handle handle, AcrossDao.Found found, String code) {
        Assignment assignment = AssignmentMoves.load(handle, found.id());
        Submitted said = Submitted.of(applications.latestSubmission(handle, assignment.applicationId()));
        return evidence.all(handle, said.evidence().getOrDefault(code, List.of()));
    }
}
