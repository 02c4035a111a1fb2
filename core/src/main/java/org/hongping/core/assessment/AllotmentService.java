package org.hongping.core.assessment;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.assessment.draw.Allotment;
import org.hongping.core.assessment.draw.Given;
import org.hongping.core.assessment.draw.Terms;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.AreaService;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.security.Account;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Hands sheets out by rule or by a draw whose seed was committed to beforehand. Safe for use by many threads. */
public final class AllotmentService {
    private static final int SEED_BYTES = 32;

    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;
    private final AreaService areas;
    private final AssessmentService assessments;
    private final Ids ids = new Ids();
    private final RandomGenerator random = new SecureRandom();

    /** Wires it. */
    public AllotmentService(
            Storage storage, Audit audit, CampaignService campaigns, AreaService areas, AssessmentService assessments) {
        this.storage = storage;
        this.audit = audit;
        this.campaigns = campaigns;
        this.areas = areas;
        this.assessments = assessments;
    }

    /**
     * What a rule would hand out.
     *
     * @param terms what it begins from
     * @param digest changes when the terms do
     * @param given who would be given what
     */
    public record Plan(Terms terms, String digest, List<Given> given) {
        /** Copies the list. */
        public Plan {
            given = List.copyOf(given);
        }

        /** Returns the names its page shows. */
        public DrawNames names() {
            return DrawNames.of(terms, given);
        }

        /** Returns how many sheets that makes. */
        public int sheets() {
            return given.stream().mapToInt(one -> one.members().size()).sum();
        }

        /** Returns how many members are lacking. */
        public int lacking() {
            return given.stream().mapToInt(Given::lacking).sum();
        }
    }

    /** Works out what the rule would hand out: everybody has about the same, and nobody what they must not have.
     *  @throws org.hongping.core.web.Rejected if the rubric knows no such body or an account is no assessor's */
    public Plan plan(Asking asking) {
        Terms terms = terms(asking);
        return new Plan(terms, Allotment.digest(terms), Allotment.byLoad(terms));
    }

    /**
     * Hands out what {@link #plan} showed.
     *
     * @param digest of the plan that was shown
     * @throws Conflict if something has changed since
     */
    public Handout handOut(Asking asking, String digest, Visitor by) {
        Plan plan = plan(asking);
        if (!plan.digest().equals(digest)) {
            throw new Conflict(Message.of("draw.plan-changed"));
        }
        return assessments.assignEach(wanted(plan.given()), asking.body(), by);
    }

    /**
     * Fixes the lists, makes a seed, and publishes the commitment to both.
     *
     * @throws Invalid if there is nothing to draw for
     */
    public Draw commit(Asking asking, Visitor by) {
        Terms terms = terms(asking);
        if (terms.entries().isEmpty()) {
            throw new Invalid("members", Message.of("draw.nothing"));
        }
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        return storage.write(handle -> {
            DrawDao.Row row = new DrawDao.Row(
                    DrawId.of(ids.next()),
                    asking.campaign(),
                    Draw.State.COMMITTED.name(),
                    JsonText.of(terms).text(),
                    Allotment.commitment(terms, seed),
                    seed,
                    "",
                    "[]",
                    "",
                    storage.clock().now(handle),
                    Optional.empty(),
                    Optional.empty());
            handle.attach(DrawDao.class).insert(row);
            record(handle, "draw.committed", row, Map.of("commitment", row.commitment()), by);
            return Draw.of(row);
        });
    }

    /**
     * Draws, reveals the seed and hands the sheets out; what must not be handed out any more is left out and named.
     *
     * @param word said by those present, so that nobody could know the outcome before; may be blank
     * @throws Conflict if it is drawn or dropped already
     */
    public Handout draw(DrawId id, String word, Visitor by) {
        Draw drawn = storage.write(handle -> {
            DrawDao.Row before = load(handle, id);
            Terms terms = Draw.of(before).terms();
            String given =
                    JsonText.of(Allotment.byLot(terms, before.seed(), word)).text();
            Instant now = storage.clock().now(handle);
            if (handle.attach(DrawDao.class).drawn(id, word, given, now) != 1) {
                throw new Conflict(
                        Message.of("draw.not-waiting", Draw.of(before).state().word()));
            }
            record(handle, "draw.drawn", before, Map.of("word", word, "seed", before.seed()), by);
            return Draw.of(load(handle, id));
        });
        return handOut(drawn, by);
    }

    /** Goes on handing out what was drawn, should it have been broken off.
     *  @throws Conflict if it is not drawn */
    public Handout goOn(DrawId id, Visitor by) {
        Draw drawn = get(id);
        if (drawn.state() != Draw.State.DRAWN) {
            throw new Conflict(Message.of("draw.not-drawn", drawn.state().word()));
        }
        return handOut(drawn, by);
    }

    /** Gives a draw up before it is drawn; it stays on the list with the reason.
     *  @throws Conflict if it is drawn or dropped already */
    public Draw drop(DrawId id, String reason, Visitor by) {
        return storage.write(handle -> {
            DrawDao.Row before = load(handle, id);
            if (handle.attach(DrawDao.class).dropped(id, reason) != 1) {
                throw new Conflict(
                        Message.of("draw.not-waiting", Draw.of(before).state().word()));
            }
            record(handle, "draw.dropped", before, Map.of("reason", reason), by);
            return Draw.of(load(handle, id));
        });
    }

    /** Returns a draw.
     *  @throws NotFound if there is none */
    public Draw get(DrawId id) {
        return storage.read(handle -> Draw.of(load(handle, id)));
    }

    /** Returns the draws of a campaign, the latest first. */
    public List<Draw> of(CampaignId campaign) {
        return storage.read(handle ->
                handle.attach(DrawDao.class).of(campaign).stream().map(Draw::of).toList());
    }

    private Handout handOut(Draw drawn, Visitor by) {
        Handout handout = assessments.assignEach(wanted(drawn.given()), drawn.body(), by);
        storage.change(handle -> handle.attach(DrawDao.class)
                .handedOut(drawn.id(), storage.clock().now(handle)));
        return handout;
    }

    private Terms terms(Asking asking) {
        List<Account> members = assessments.assessors(asking.accounts());
        AreaTree tree = areas.tree();
        return storage.read(handle -> {
            Campaign campaign = campaigns.get(handle, asking.campaign());
            asking.body().requireIn(campaigns.rubric(campaign).rubric());
            return TermsReader.read(
                    handle,
                    campaign,
                    asking,
                    members,
                    new TermsReader.Sight(tree, storage.clock().now(handle)));
        });
    }

    private static Map<ApplicationId, List<String>> wanted(List<Given> given) {
        Map<ApplicationId, List<String>> wanted = new LinkedHashMap<>();
        given.stream()
                .filter(one -> !one.members().isEmpty())
                .forEach(one -> wanted.put(ApplicationId.of(one.application()), one.members()));
        return wanted;
    }

    private static DrawDao.Row load(Handle handle, DrawId id) {
        return handle.attach(DrawDao.class)
                .find(id)
                .orElseThrow(() -> new NotFound(Message.of("draw.not-found", id.text())));
    }

    private void record(Handle handle, String action, DrawDao.Row row, Map<String, String> facts, Visitor by) {
        audit.record(
                handle,
                Chain.of(row.campaignId()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("draw", row.id()),
                JsonText.of(facts));
    }
}
