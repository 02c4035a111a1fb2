package org.hongping.core.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.CampaignState;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Letters to other departments. Safe for use by many threads. */
public final class InquiryService {
    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;
    private final EvidenceService evidence;
    private final Ids ids = new Ids();

    /** Wires the service. */
    public InquiryService(Storage storage, Audit audit, CampaignService campaigns, EvidenceService evidence) {
        this.storage = storage;
        this.audit = audit;
        this.campaigns = campaigns;
        this.evidence = evidence;
    }

    /**
     * What an organiser wants to ask.
     *
     * @param department who is asked
     * @param basis on which ground; blank if none is given
     * @param dueOn the last day for the reply
     * @param gates ids of the gates it is about
     * @param questions what else is asked
     */
    public record Plan(String department, String basis, LocalDate dueOn, List<String> gates, List<String> questions) {}

    /** Returns the letters of a campaign, the latest first. */
    public List<InquiryDesk> of(CampaignId campaign) {
        return storage.read(handle -> handle.attach(InquiryDao.class).of(campaign).stream()
                .map(inquiry -> desk(handle, inquiry))
                .toList());
    }

    /**
     * Returns a letter.
     *
     * @throws NotFound if there is none of that id
     */
    public InquiryDesk get(InquiryId id) {
        return storage.read(handle -> desk(handle, load(handle, id)));
    }

    /** Returns the gates of a campaign that people answer. */
    public List<Gate> gates(CampaignId id) {
        Campaign campaign = campaigns.get(id);
        return campaigns.rubric(campaign).resolved(campaign.rubric().interpretations()).gates().stream()
                .filter(gate -> gate.when().isEmpty())
                .toList();
    }

    /**
     * Makes a letter about everybody who is in the running now.
     *
     * @throws Conflict if the campaign is not open, or nobody is in the running
     * @throws Invalid if nothing is asked, or the day has passed
     */
    public InquiryDesk ask(CampaignId id, Plan plan, Visitor by) {
        List<Question> questions = questions(id, plan);
        return storage.write(handle -> {
            requireOpen(handle, id);
            LocalDate today = today(handle);
            if (plan.dueOn().isBefore(today)) {
                throw new Invalid(
                        "dueOn", Message.of("inquiry.due-past", plan.dueOn().toString()));
            }
            InquiryDao table = handle.attach(InquiryDao.class);
            List<String> running = table.running(id);
            if (running.isEmpty()) {
                throw new Conflict(Message.of("inquiry.nobody"));
            }
            Inquiry inquiry = new Inquiry(
                    InquiryId.of(ids.next()),
                    id,
                    table.of(id).size() + 1,
                    plan.department(),
                    plan.basis(),
                    plan.dueOn(),
                    storage.clock().now(handle),
                    by.accountOrRefuse(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            table.insert(inquiry);
            table.insertQuestions(inquiry.id(), questions);
            table.insertSubjects(inquiry.id(), running);
            record(
                    handle,
                    inquiry,
                    "inquiry.asked",
                    Map.of(
                            "department",
                            plan.department(),
                            "applicants",
                            running.size(),
                            "questions",
                            questions.stream().map(Question::words).toList()),
                    by);
            return desk(handle, inquiry);
        });
    }

    private void requireOpen(Handle handle, CampaignId id) {
        campaigns.get(handle, id).require(CampaignState.OPEN);
    }

    /**
     * Takes a letter back that should not have gone out. It is kept with its answers and sealed replies, which count no
     * more; no further ones are taken.
     *
     * @throws NotFound if there is none of that id
     * @throws Conflict if it was taken back before, or the campaign is not open
     * @throws Invalid if no reason is given
     */
    public InquiryDesk withdraw(InquiryId id, String why, Visitor by) {
        if (why.isBlank()) {
            throw new Invalid("why", Message.of("inquiry.why-missing"));
        }
        return storage.write(handle -> {
            Inquiry inquiry = load(handle, id);
            requireOpen(handle, inquiry.campaignId());
            requireStanding(inquiry);
            handle.attach(InquiryDao.class)
                    .withdraw(id, storage.clock().now(handle), by.accountOrRefuse(), why.strip());
            record(
                    handle,
                    inquiry,
                    "inquiry.withdrawn",
                    Map.of("department", inquiry.department(), "why", why.strip()),
                    by);
            return desk(handle, load(handle, id));
        });
    }

    private static void requireStanding(Inquiry inquiry) {
        if (inquiry.isWithdrawn()) {
            throw new Conflict(withdrawn(inquiry));
        }
    }

    /** Returns why nothing more comes of a letter that was taken back. */
    static Message withdrawn(Inquiry inquiry) {
        return Message.of(
                "inquiry.withdrawn-before",
                Integer.toString(inquiry.number()),
                inquiry.department(),
                OfficeTime.day(inquiry.withdrawnAt().orElseThrow()));
    }

    private List<Question> questions(CampaignId id, Plan plan) {
        Map<String, Gate> known = new LinkedHashMap<>();
        gates(id).forEach(gate -> known.put(gate.id(), gate));
        List<Question> questions = new ArrayList<>();
        for (String gate : plan.gates()) {
            if (!known.containsKey(gate)) {
                throw new Invalid("gates", Message.of("gates.not-found", gate));
            }
        }
        known.values().stream()
                .filter(gate -> plan.gates().contains(gate.id()))
                .forEach(gate ->
                        questions.add(new Question(questions.size() + 1, Optional.of(gate.id()), gate.label())));
        plan.questions().forEach(words -> questions.add(new Question(questions.size() + 1, Optional.empty(), words)));
        if (questions.isEmpty()) {
            throw new Invalid("gates", Message.of("inquiry.no-question"));
        }
        return questions;
    }

    /** Keeps the scan of a sealed reply; bringing the same file again changes nothing.
     *  @throws Conflict if the letter was taken back */
    public Reply reply(InquiryId id, EvidenceId scan, Visitor by) {
        return storage.write(handle -> {
            Inquiry inquiry = load(handle, id);
            InquiryDao table = handle.attach(InquiryDao.class);
            Optional<Reply> there = table.replies(id).stream()
                    .filter(known -> known.evidenceId().equals(scan))
                    .findFirst();
            if (there.isPresent()) {
                return there.get();
            }
            requireStanding(inquiry);
            Reply reply = new Reply(id, scan, storage.clock().now(handle), by.accountOrRefuse());
            table.insert(reply);
            record(handle, inquiry, "inquiry.replied", Map.of("evidence", scan.text()), by);
            return reply;
        });
    }

    /**
     * Writes answers down inside somebody's unit of work; earlier ones are kept beside.
     *
     * @return how many are new or differ
     */
    int answer(Handle handle, Map<AnswerLine, Answer> answers, Visitor by) {
        InquiryDao table = handle.attach(InquiryDao.class);
        Map<String, Integer> changed = new LinkedHashMap<>();
        answers.forEach((line, answer) -> {
            if (!answer.stands(line)) {
                int number = table.answers(line.inquiryId(), line.question(), line.applicationId()) + 1;
                table.answer(line, number, answer, storage.clock().now(handle), by.accountOrRefuse());
                changed.merge(line.inquiryId(), 1, Integer::sum);
            }
        });
        changed.forEach((id, count) ->
                record(handle, load(handle, InquiryId.of(id)), "inquiry.answered", Map.of("answers", count), by));
        return changed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private InquiryDesk desk(Handle handle, Inquiry inquiry) {
        InquiryDao table = handle.attach(InquiryDao.class);
        List<EvidenceId> scans =
                table.replies(inquiry.id()).stream().map(Reply::evidenceId).toList();
        return new InquiryDesk(
                inquiry,
                table.questions(inquiry.id()),
                table.lines(inquiry.id()),
                evidence.all(handle, scans),
                today(handle));
    }

    private LocalDate today(Handle handle) {
        return LocalDate.ofInstant(storage.clock().now(handle), OfficeTime.ZONE);
    }

    private static Inquiry load(Handle handle, InquiryId id) {
        return handle.attach(InquiryDao.class)
                .find(id)
                .orElseThrow(() -> new NotFound(Message.of("inquiry.not-found", id.text())));
    }

    private void record(Handle handle, Inquiry inquiry, String action, Map<String, ?> payload, Visitor by) {
        audit.record(
                handle,
                Chain.of(inquiry.campaignId()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("inquiry", inquiry.id()),
                JsonText.of(payload));
    }
}
