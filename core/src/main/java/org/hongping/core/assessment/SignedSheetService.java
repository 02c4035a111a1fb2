package org.hongping.core.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Signed printouts of sheets (签字的现场评分表) come back beside them. Safe for use by many threads. */
public final class SignedSheetService {
    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;
    private final AssessmentService assessments;
    private final EvidenceService evidence;

    /** Wires it. */
    public SignedSheetService(
            Storage storage,
            Audit audit,
            CampaignService campaigns,
            AssessmentService assessments,
            EvidenceService evidence) {
        this.storage = storage;
        this.audit = audit;
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.evidence = evidence;
    }

    /** Says whether sheets of a campaign are handed in only with their signed printout. */
    public boolean isRequired(CampaignId id) {
        return storage.read(handle -> handle.attach(SignedSheetDao.class).required(id) > 0);
    }

    /** Says from now on whether a campaign wants signed printouts; sheets that are handed in stay so. */
    public void require(CampaignId id, boolean required, Visitor by) {
        storage.change(handle -> {
            Campaign campaign = campaigns.get(handle, id);
            SignedSheetDao signed = handle.attach(SignedSheetDao.class);
            signed.clearRule(campaign.id());
            signed.insertRule(campaign.id(), required ? 1 : 0);
            audit.record(
                    handle,
                    Chain.of(campaign.id()),
                    new Actor(by.accountOrRefuse()),
                    "assessment.signed-rule",
                    Subject.of("campaign", campaign.id()),
                    JsonText.of(Map.of("required", required)));
        });
    }

    /** Returns what stands beside a sheet of the visitor's, or any sheet for the office.
     *  @throws Rejected if it is somebody else's */
    public List<Evidence> of(AssignmentId id, Visitor by) {
        return storage.read(handle -> {
            requireSight(handle, id, by);
            return evidence.all(handle, handle.attach(SignedSheetDao.class).of(id));
        });
    }

    /** Returns what stands beside each of these sheets, for the office. */
    Map<String, List<Evidence>> ofAll(List<AssignmentId> ids) {
        return storage.read(handle -> {
            Map<String, List<Evidence>> pieces = new LinkedHashMap<>();
            List<SignedSheetDao.Row> rows = ids.isEmpty()
                    ? List.of()
                    : handle.attach(SignedSheetDao.class).ofAll(ids);
            rows.forEach(row -> pieces.computeIfAbsent(row.assignmentId().text(), id -> new java.util.ArrayList<>())
                    .add(evidence.get(handle, row.evidenceId())));
            return pieces;
        });
    }

    /** Returns one piece beside a sheet.
     *  @throws Rejected if there is none, or the sheet is somebody else's */
    public Evidence piece(AssignmentId id, String piece, Visitor by) {
        return of(id, by).stream()
                .filter(known -> known.id().text().equals(piece))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("evidence.not-found", piece)));
    }

    /** Passes when the visitor may bring something now; asked before the bytes are taken.
     *  @throws Rejected if the sheet is somebody else's, or its application is not in assessment any more */
    public void requireTaken(AssignmentId id, Visitor by) {
        storage.read(handle -> requireWritable(handle, id, by));
    }

    /** Puts a signed printout beside a sheet of the visitor's.
     *  @throws Rejected as {@link #requireTaken} */
    public void attach(AssignmentId id, Evidence piece, Visitor by) {
        storage.change(handle -> {
            Assignment sheet = requireWritable(handle, id, by);
            handle.attach(SignedSheetDao.class)
                    .insert(id, piece.id(), storage.clock().now(handle));
            record(handle, "assessment.signed-brought", sheet, piece.id(), by);
        });
    }

    /** Takes one away again, while the sheet is not handed in; the file is kept.
     *  @throws Rejected if there is none, or the sheet is handed in */
    public void remove(AssignmentId id, EvidenceId piece, Visitor by) {
        storage.change(handle -> {
            Assignment sheet = requireWritable(handle, id, by);
            sheet.requireOpen();
            if (handle.attach(SignedSheetDao.class).delete(id, piece) != 1) {
                throw new NotFound(Message.of("evidence.not-found", piece.text()));
            }
            record(handle, "assessment.signed-removed", sheet, piece, by);
        });
    }

    /** Passes when a sheet has the signed printout its campaign wants. */
    static void requireThere(Handle handle, Assignment sheet, CampaignId campaign) {
        SignedSheetDao signed = handle.attach(SignedSheetDao.class);
        if (signed.required(campaign) > 0 && signed.of(sheet.id()).isEmpty()) {
            throw new Conflict(Message.of("assessment.signed-missing"));
        }
    }

    private Assignment requireWritable(Handle handle, AssignmentId id, Visitor by) {
        Assignment sheet = AssignmentMoves.requireOwn(handle, id, by);
        ApplicationState state = assessments.state(handle, sheet);
        if (sheet.state() == AssignmentState.DECLINED || state != ApplicationState.ADMITTED) {
            throw new Conflict(
                    Message.of("assessment.signed-closed", sheet.state().word(), state.word()));
        }
        return sheet;
    }

    private static void requireSight(Handle handle, AssignmentId id, Visitor by) {
        if (by.is(Role.ORGANISER)) {
            Blindness.requireSight(handle, AssignmentMoves.load(handle, id), by);
        } else {
            AssignmentMoves.requireOwn(handle, id, by);
        }
    }

    private void record(Handle handle, String action, Assignment sheet, EvidenceId piece, Visitor by) {
        audit.record(
                handle,
                Chain.of(assessments.campaign(handle, sheet).id()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("assignment", sheet.id()),
                JsonText.of(Map.of("evidence", piece.text())));
    }
}
