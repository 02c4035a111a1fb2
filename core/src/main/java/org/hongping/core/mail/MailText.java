package org.hongping.core.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.rubric.Message;

/**
 * What a mail says.
 *
 * @param subject one line
 * @param text plain text
 */
record MailText(String subject, String text) {
    /** Puts letters into one mail, in the language of its reader. */
    static MailText of(List<Letter> letters, Optional<String> site, Locale language) {
        Message subject = letters.size() == 1
                ? Message.of("mail.subject-one", letters.get(0).says())
                : Message.of("mail.subject-many", Integer.toString(letters.size()));
        String body = letters.stream()
                .map(letter -> letter.says().in(language)
                        + site.map(address -> "\n" + address + letter.href()).orElse(""))
                .collect(Collectors.joining("\n\n"));
        return new MailText(
                subject.in(language),
                body + "\n\n-- \n" + Message.of("mail.foot").in(language) + "\n");
    }
}
