package org.hongping.core.news;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.core.news.AudienceDao.Filed;
import org.hongping.core.news.Herald.Happening;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/** News of applications on their way: for the enterprise, and for whoever has them now. */
final class ApplicationNews {
    private ApplicationNews() {}

    static List<Word> submitted(Happening happening) {
        return filed(happening)
                .map(filed -> toExaminer(happening, filed, said("news.told.submitted", filed)))
                .toList();
    }

    static List<Word> withdrawn(Happening happening) {
        return filed(happening)
                .map(filed ->
                        toExaminer(happening, filed, said("news.told.withdrawn", filed, happening.detail("reason"))))
                .toList();
    }

    static List<Word> returned(Happening happening) {
        return filed(happening)
                .map(filed ->
                        toMembers(happening, filed, said("news.told.returned", filed, happening.detail("reason"))))
                .toList();
    }

    static List<Word> recommended(Happening happening) {
        Message level = AreaLevel.valueOf(happening.detail("from")).word();
        return filed(happening)
                .map(filed -> toMembers(happening, filed, said("news.told.recommended", filed, level)))
                .toList();
    }

    static List<Word> notRecommended(Happening happening) {
        return filed(happening)
                .map(filed -> toMembers(
                        happening, filed, said("news.told.not-recommended", filed, happening.detail("reason"))))
                .toList();
    }

    static List<Word> admitted(Happening happening) {
        return filed(happening)
                .map(filed -> toMembers(happening, filed, said("news.told.admitted", filed)))
                .toList();
    }

    /** A sealed list comes to the next level that examines, or to the host. */
    static List<Word> sealed(Happening happening) {
        AudienceDao audience = happening.audience();
        String area = happening.detail("area");
        Message says = Message.of(
                "news.told.sealed",
                audience.title(happening.id()).orElse(""),
                audience.areaName(area).orElse(""),
                happening.detail("number"));
        Optional<AreaLevel> next = audience.levelsAbove(area, happening.id()).stream()
                .map(AreaLevel::valueOf)
                .max(Comparator.naturalOrder());
        String campaign = "/campaigns/" + happening.id();
        return List.of(next.map(
                        level -> Word.to(audience.examiners(area, level.name()), says, campaign + "/recommendation"))
                .orElseGet(() -> Word.to(audience.holding(Role.ORGANISER.name()), says, campaign + "/applications")));
    }

    private static Stream<Filed> filed(Happening happening) {
        return happening.audience().filed(happening.id()).stream();
    }

    private static Message said(String key, Filed filed, Object... more) {
        return Message.of(
                key,
                Stream.concat(Stream.of(filed.title(), filed.entrant(), filed.enterprise()), Stream.of(more))
                        .toArray());
    }

    private static Word toMembers(Happening happening, Filed filed, Message says) {
        return Word.to(happening.audience().filers(filed.id()), says, "/applications/" + filed.id());
    }

    private static Word toExaminer(Happening happening, Filed filed, Message says) {
        AudienceDao audience = happening.audience();
        List<String> accounts = filed.level()
                .map(level -> audience.examiners(filed.areaId(), level))
                .orElseGet(() -> audience.holding(Role.ORGANISER.name()));
        return Word.to(accounts, says, "/applications/" + filed.id() + "/examination");
    }
}
