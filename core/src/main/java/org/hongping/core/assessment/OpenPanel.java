package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;

/**
 * All that a save asks of the panel of one application, as it stands.
 *
 * @param application what is scored
 * @param campaign as it is open for everybody
 * @param filed what stands beside the sheets since the application was handed in
 * @param lines the lines each body's sheets ask for, by the body
 * @param members who have not stepped aside, with what they have said
 * @param companions accounts that fill in a sheet of somebody else's together with them
 * @param spreadMicro widest spread between the totals of members who are finished, in millionths of a point
 */
record OpenPanel(
        Application application,
        Campaign campaign,
        Sheet.Filed filed,
        Map<String, List<Criterion>> lines,
        List<Panel.Member> members,
        Map<AssignmentId, Set<String>> companions,
        long spreadMicro) {

    /**
     * Returns a member's own sheet, or one they fill in with others; nothing if it was stepped aside from.
     *
     * @throws Forbidden if it is somebody else's
     */
    Optional<Panel.Member> own(AssignmentId id, Visitor by) {
        Optional<Panel.Member> member = member(id);
        String account = by.accountOrRefuse();
        boolean theirs = companions.getOrDefault(id, Set.of()).contains(account)
                || member.map(known -> known.assignment().accountId().equals(account))
                        .orElse(true);
        if (!by.is(Role.ASSESSOR) || !theirs) {
            throw new Forbidden(Message.of("assessment.not-yours"));
        }
        return member;
    }

    /** Returns whose sheet this is, and what they have said; nothing if it was stepped aside from. */
    Optional<Panel.Member> member(AssignmentId id) {
        return members.stream()
                .filter(known -> known.assignment().id().equals(id))
                .findFirst();
    }

    /** Returns the lines a sheet of this panel asks for. */
    List<Criterion> own(Assignment assignment) {
        return lines.getOrDefault(assignment.assessorGroup(), List.of());
    }

    /** Returns the panel with what one of its members says now. */
    OpenPanel with(Panel.Member said) {
        List<Panel.Member> now = new ArrayList<>(members);
        now.replaceAll(
                member -> member.assignment().id().equals(said.assignment().id()) ? said : member);
        return new OpenPanel(application, campaign, filed, lines, List.copyOf(now), companions, spreadMicro);
    }
}
