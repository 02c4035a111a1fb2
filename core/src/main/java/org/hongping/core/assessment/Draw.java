package org.hongping.core.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.assessment.draw.DrawRecord;
import org.hongping.core.assessment.draw.Given;
import org.hongping.core.assessment.draw.Terms;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Moments;
import org.hongping.rubric.Message;

/**
 * A draw of members by lot (双随机抽取). The seed stays with us until it is drawn; nothing here shows it earlier.
 *
 * @param id its name for good
 * @param campaignId for which campaign
 * @param state how far it is
 * @param terms what is drawn from
 * @param commitment what is published before
 * @param word said by those present; blank if nobody said one
 * @param given who was given what; empty before
 * @param reason why it was dropped; blank otherwise
 * @param committedAt when the commitment was made
 * @param drawnAt when it was drawn
 * @param handedOutAt when the last sheet was handed out
 * @param revealed the seed once it is drawn
 */
public record Draw(
        DrawId id,
        CampaignId campaignId,
        State state,
        Terms terms,
        String commitment,
        String word,
        List<Given> given,
        String reason,
        Instant committedAt,
        Optional<Instant> drawnAt,
        Optional<Instant> handedOutAt,
        Optional<String> revealed) {
    /** Copies the list. */
    public Draw {
        given = List.copyOf(given);
    }

    /** How far a draw is. */
    public enum State {
        /** The commitment is published (已登记). */
        COMMITTED,
        /** It is drawn and the seed revealed (已抽取). */
        DRAWN,
        /** It was given up before it was drawn (已作废). */
        DROPPED;

        /** Returns the word on the page. */
        public Message word() {
            return Message.of("draw.state." + name());
        }
    }

    /** Returns for whom members are drawn. */
    public Body body() {
        return Body.parse(terms.body());
    }

    /** Returns how many members are still lacking. */
    public int lacking() {
        return given.stream().mapToInt(Given::lacking).sum();
    }

    /** Returns the record anybody can work out again; empty before it is drawn. */
    public Optional<DrawRecord> asRecord() {
        return revealed.map(seed -> new DrawRecord(
                DrawRecord.FORMAT,
                terms,
                commitment,
                Moments.text(committedAt),
                seed,
                word,
                drawnAt.map(Moments::text).orElse(""),
                given));
    }

    static Draw of(DrawDao.Row row) {
        State state = State.valueOf(row.state());
        return new Draw(
                row.id(),
                row.campaignId(),
                state,
                new JsonText(row.terms()).as(Terms.class),
                row.commitment(),
                row.word(),
                List.of(new JsonText(row.given()).as(Given[].class)),
                row.reason(),
                row.committedAt(),
                row.drawnAt(),
                row.handedOutAt(),
                state == State.DRAWN ? Optional.of(row.seed()) : Optional.empty());
    }
}
