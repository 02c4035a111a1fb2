package org.hongping.core.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.WritingTime;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.StageWindow;
import org.hongping.core.news.DeadlineDao.Running;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.AreaService;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.workday.HolidayService;
import org.hongping.core.workday.WorkCalendar;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Reminds whoever has something left to do three working days and one working day before it ends. May be asked as often
 * as one likes: each reminder is given once, also after the server was down for days; a window that moves reminds anew.
 */
public final class Deadlines {
    private static final List<Integer> STEPS = List.of(1, 3);
    private static final int MORNING = 8;

    private final Storage storage;
    private final CampaignService campaigns;
    private final AreaService areas;
    private final HolidayService holidays;
    private final Teller teller = new Teller();

    /** Wires it. */
    public Deadlines(Storage storage, CampaignService campaigns, AreaService areas, HolidayService holidays) {
        this.storage = storage;
        this.campaigns = campaigns;
        this.areas = areas;
        this.holidays = holidays;
    }

    /** Reminds everybody who was not reminded yet; at night nobody.
     *  @return how many were */
    public int remind() {
        WorkCalendar calendar = holidays.calendar();
        return storage.write(handle -> remind(handle, calendar, storage.clock().now(handle)));
    }

    /** As above at a moment, inside somebody's unit of work. */
    int remind(Handle handle, WorkCalendar calendar, Instant now) {
        if (now.atZone(OfficeTime.ZONE).getHour() < MORNING) {
            return 0;
        }
        Round round = new Round(handle, handle.attach(DeadlineDao.class), calendar, now);
        int told = 0;
        for (Running running : round.table().running(now)) {
            Instant latest =
                    running.latest().filter(running.closesAt()::isBefore).orElse(running.closesAt());
            boolean near = round.step(running.closesAt()).isPresent()
                    || round.step(latest).isPresent();
            if (near || latest.isAfter(running.closesAt())) {
                told += tell(round, running, due(round, running, Stage.valueOf(running.stage())));
            }
        }
        for (Running assessment : round.table().assessmentsAhead(now)) {
            if (round.step(assessment.closesAt()).isPresent()) {
                told += tell(round, assessment, unwindowed(round, assessment));
            }
        }
        return told;
    }

    /** One look at everything, at one moment. */
    private record Round(Handle handle, DeadlineDao table, WorkCalendar calendar, Instant now) {
        /** Returns which reminder is due; empty if none is or it is over. */
        Optional<Integer> step(Instant end) {
            if (!end.isAfter(now)) {
                return Optional.empty();
            }
            LocalDate last = end.minusMillis(1).atZone(OfficeTime.ZONE).toLocalDate();
            int left = calendar.between(now.atZone(OfficeTime.ZONE).toLocalDate(), last);
            return STEPS.stream().filter(step -> left <= step).findFirst();
        }
    }

    /** What is due for some people: until when, and what to say of it. */
    private record Due(String about, Instant end, Word word) {}

    private int tell(Round round, Running running, List<Due> dues) {
        int told = 0;
        for (Due due : dues) {
            Optional<Integer> step = round.step(due.end());
            if (step.isPresent()) {
                String source = String.join(
                        "/",
                        "deadline",
                        running.campaignId(),
                        due.about(),
                        due.end().toString(),
                        "" + step.get());
                told += teller.tell(round.handle(), source, due.word(), round.now());
            }
        }
        return told;
    }

    private List<Due> due(Round round, Running running, Stage stage) {
        return switch (stage) {
            case FILING -> unfinished(round, running, stage);
            case COMMUNITY_EXAMINATION, SUBDISTRICT_EXAMINATION, DISTRICT_EXAMINATION ->
                Stream.concat(
                                waiting(round, running, stage, stage.examiner().orElseThrow()).stream(),
                                unfinished(round, running, stage).stream())
                        .toList();
            case EXAMINATION ->
                Stream.concat(atHost(round, running).stream(), unfinished(round, running, stage).stream())
                        .toList();
            case ASSESSMENT -> unscored(round, running);
            case DECISION, NOTICE -> List.of();
        };
    }

    /** What is still written and ends with a stage. */
    private List<Due> unfinished(Round round, Running running, Stage wanted) {
        return unfinished(round, running, time -> time.stage() == wanted && !time.endsWithAssessment());
    }

    /** Corrections that end with the beginning of the assessment. */
    private List<Due> unwindowed(Round round, Running assessment) {
        return unfinished(round, assessment, WritingTime::endsWithAssessment);
    }

    private List<Due> unfinished(Round round, Running running, Predicate<WritingTime> wanted) {
        AudienceDao audience = round.handle().attach(AudienceDao.class);
        List<Due> due = new ArrayList<>();
        for (DeadlineDao.Unfinished each : round.table().unfinished(running.campaignId())) {
            Campaign campaign = campaigns.get(round.handle(), CampaignId.of(running.campaignId()), each.entrant());
            boolean correction = each.state() == ApplicationState.RETURNED;
            WritingTime time = WritingTime.of(campaign, each.state(), each.level());
            time.until()
                    .filter(end -> wanted.test(time))
                    .ifPresent(moment -> due.add(new Due(
                            "application/" + each.id(),
                            moment,
                            Word.to(
                                    audience.filers(each.id()),
                                    Message.of(
                                            correction ? "news.deadline.correction" : "news.deadline.filing",
                                            running.title(),
                                            each.entrantName(),
                                            OfficeTime.moment(moment)),
                                    "/applications/" + each.id()))));
        }
        return due;
    }

    private List<Due> waiting(Round round, Running running, Stage stage, AreaLevel level) {
        AudienceDao audience = round.handle().attach(AudienceDao.class);
        Map<AreaId, Long> counts = round.table().waiting(running.campaignId(), level.name()).stream()
                .map(place -> areas.above(round.handle(), AreaId.of(place)).get(level))
                .collect(Collectors.groupingBy(area -> area.id(), Collectors.counting()));
        List<Due> due = new ArrayList<>();
        counts.forEach((area, count) -> {
            Instant end = campaigns
                    .get(round.handle(), CampaignId.of(running.campaignId()), area)
                    .window(stage)
                    .map(StageWindow::closesAt)
                    .orElse(running.closesAt());
            due.add(new Due(
                    stage.name() + "/" + area.text(),
                    end,
                    counted(
                            "news.deadline.examination",
                            running,
                            audience.examiners(area.text(), level.name()),
                            count,
                            end,
                            "/campaigns/" + running.campaignId() + "/recommendation")));
        });
        return due;
    }

    private static List<Due> atHost(Round round, Running running) {
        int count = round.table().atHost(running.campaignId());
        List<String> organisers = round.handle().attach(AudienceDao.class).holding(Role.ORGANISER.name());
        return count == 0
                ? List.of()
                : List.of(new Due(
                        running.stage(),
                        running.closesAt(),
                        counted(
                                "news.deadline.examination",
                                running,
                                organisers,
                                count,
                                running.closesAt(),
                                "/campaigns/" + running.campaignId() + "/applications")));
    }

    private static List<Due> unscored(Round round, Running running) {
        return round.table().loads(running.campaignId()).stream()
                .map(load -> new Due(
                        running.stage(),
                        running.closesAt(),
                        counted(
                                "news.deadline.assessment",
                                running,
                                Set.of(load.accountId()),
                                load.sheets(),
                                running.closesAt(),
                                "/assessments")))
                .toList();
    }

    private static Word counted(
            String key, Running running, Collection<String> accounts, long count, Instant end, String href) {
        Message says = Message.of(key, running.title(), Long.toString(count), OfficeTime.moment(end));
        return new Word(Set.copyOf(accounts), says, href);
    }
}
