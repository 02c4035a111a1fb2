package org.hongping.core.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignState;
import org.hongping.core.campaign.Stage;
import org.hongping.core.news.Herald.Happening;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/** News of a campaign's calendar and of one's own account. */
final class CampaignNews {
    private CampaignNews() {}

    /** As long as it is a draft nobody else knows of it. */
    static List<Word> moved(Happening happening) {
        if (!happening.detail("state").equals(CampaignState.OPEN.name())) {
            return List.of();
        }
        Stage stage = Stage.valueOf(happening.detail("stage"));
        Message says = Message.of(
                "news.told.window-moved",
                happening.detail("title"),
                stage.word(),
                moment(happening, "opensAt"),
                moment(happening, "closesAt"),
                happening.detail("reason"));
        return List.of(Word.to(
                workingIn(happening, stage),
                says,
                stage == Stage.ASSESSMENT ? "/assessments" : "/campaigns/" + happening.id()));
    }

    private static List<String> workingIn(Happening happening, Stage stage) {
        AudienceDao audience = happening.audience();
        return switch (stage) {
            case FILING -> audience.holding(Role.APPLICANT.name());
            case COMMUNITY_EXAMINATION, SUBDISTRICT_EXAMINATION, DISTRICT_EXAMINATION ->
                audience.examinersOfLevel(level(stage));
            case ASSESSMENT -> audience.scoring(happening.id());
            case EXAMINATION, DECISION, NOTICE -> audience.holding(Role.ORGANISER.name());
        };
    }

    static List<Word> extended(Happening happening) {
        AudienceDao audience = happening.audience();
        Stage stage = Stage.valueOf(happening.detail("stage"));
        String whose = happening.detail("whose");
        Message says = Message.of(
                "news.told.extended",
                audience.title(happening.id()).orElse(""),
                stage.word(),
                moment(happening, "closesAt"),
                happening.detail("reason"));
        Optional<String> area = audience.areaName(whose).map(name -> whose);
        List<String> accounts = area.map(id -> stage.examiner().isPresent()
                        ? audience.examinersInside(id, level(stage))
                        : audience.writingInside(id, happening.id()))
                .orElseGet(() -> audience.members(whose));
        return List.of(Word.to(accounts, says, "/campaigns/" + happening.id()));
    }

    static List<Word> published(Happening happening) {
        AudienceDao audience = happening.audience();
        Message says =
                Message.of("news.told.published", audience.title(happening.id()).orElse(""));
        return List.of(Word.to(audience.decided(happening.id()), says, "/notices/" + happening.id()));
    }

    static List<Word> reset(Happening happening) {
        return List.of(Word.to(List.of(happening.id()), Message.of("news.told.password-reset"), "/account"));
    }

    private static String level(Stage stage) {
        return stage.examiner().map(AreaLevel::name).orElseThrow();
    }

    private static String moment(Happening happening, String name) {
        return OfficeTime.moment(Instant.parse(happening.detail(name)));
    }
}
