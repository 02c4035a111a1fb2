package org.hongping.core.news;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hongping.core.news.AudienceDao.Filed;
import org.hongping.core.news.AudienceDao.Sheet;
import org.hongping.core.news.Herald.Happening;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/** News of score sheets. They hold no figure and no other member's name: what is blind stays so. */
final class SheetNews {
    private SheetNews() {}

    static List<Word> assigned(Happening happening) {
        return toKeeper(happening, filed -> said("news.told.assigned", filed));
    }

    static List<Word> reopened(Happening happening) {
        List<Word> words = new ArrayList<>(toKeeper(happening, filed -> said("news.told.sheet-reopened", filed)));
        happening.audience().sheet(happening.id()).stream()
                .flatMap(sheet -> filed(happening, sheet)
                        .map(filed -> Word.to(
                                happening.audience().companions(sheet.id()),
                                said("news.told.sheet-reopened", filed),
                                href(sheet))))
                .forEach(words::add);
        return words;
    }

    static List<Word> team(Happening happening) {
        List<String> accounts = happening.payload().get("accounts") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return happening.audience().sheet(happening.id()).stream()
                .flatMap(sheet -> filed(happening, sheet)
                        .map(filed -> Word.to(
                                accounts.stream()
                                        .filter(account -> !account.equals(sheet.accountId()))
                                        .toList(),
                                said("news.told.assigned", filed),
                                href(sheet))))
                .toList();
    }

    /** Somebody has to find another member. */
    static List<Word> declined(Happening happening) {
        return happening.audience().sheet(happening.id()).stream()
                .flatMap(sheet -> filed(happening, sheet)
                        .map(filed -> Word.to(
                                happening.audience().holding(Role.ORGANISER.name()),
                                said("news.told.declined", filed),
                                "/applications/" + filed.id() + "/assessors")))
                .toList();
    }

    /** The sheet cannot be opened any more. */
    static List<Word> setAside(Happening happening) {
        return happening.audience().sheet(happening.id()).stream()
                .flatMap(sheet -> filed(happening, sheet)
                        .map(filed -> Word.to(
                                List.of(sheet.accountId()), said("news.told.set-aside", filed), "/assessments")))
                .toList();
    }

    /** Only to members on whose sheets one of the lines is. */
    static List<Word> reconciliation(Happening happening) {
        AudienceDao audience = happening.audience();
        List<?> asked = happening.payload().get("sheets") instanceof List<?> list ? list : List.of();
        return audience.filed(happening.id()).stream()
                .flatMap(filed -> audience.sheetsOf(filed.id()).stream()
                        .filter(sheet -> asked.contains(sheet.id()))
                        .map(sheet -> {
                            List<String> members = new ArrayList<>(audience.companions(sheet.id()));
                            members.add(sheet.accountId());
                            return Word.to(members, said("news.told.reconciliation", filed), href(sheet));
                        }))
                .toList();
    }

    private static List<Word> toKeeper(Happening happening, Function<Filed, Message> says) {
        return happening.audience().sheet(happening.id()).stream()
                .flatMap(sheet -> filed(happening, sheet)
                        .map(filed -> Word.to(List.of(sheet.accountId()), says.apply(filed), href(sheet))))
                .toList();
    }

    private static Stream<Filed> filed(Happening happening, Sheet sheet) {
        return happening.audience().filed(sheet.applicationId()).stream();
    }

    private static Message said(String key, Filed filed) {
        return Message.of(key, filed.title(), filed.entrant());
    }

    private static String href(Sheet sheet) {
        return "/assessments/" + sheet.id();
    }
}
