package org.hongping.core.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** What strangers find on the first page: the notices that run. */
public final class NoticeHome implements HomeBlock {
    private final NoticeService notices;

    /** Wires it. */
    public NoticeHome(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (visitor.signedIn()) {
            return Optional.empty();
        }
        Instant now = notices.now();
        List<Publication> running = notices.newest().stream()
                .filter(publication -> publication.runsAt(now))
                .toList();
        return running.isEmpty() ? Optional.empty() : Optional.of(card(running, now));
    }

    private static HomeCard card(List<Publication> running, Instant now) {
        HomeCard.Part list = new HomeCard.Part("notice/home.peb", Map.of("publications", running, "now", now));
        Message says = Message.of("notice.running", Integer.toString(running.size()));
        return new HomeCard(Message.of("notice.all"), says, Optional.empty(), Optional.of(list));
    }
}
