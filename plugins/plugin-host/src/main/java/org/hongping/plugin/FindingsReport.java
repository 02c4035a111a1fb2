package org.hongping.plugin;

import java.util.List;
import java.util.Locale;
import org.hongping.rubric.Message;

/** Says what an installation came to, for people: Chinese first, then English. */
final class FindingsReport {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final StringBuilder text = new StringBuilder();

    private FindingsReport() {}

    static String text(Installation installation) {
        var report = new FindingsReport();
        for (Locale language : LANGUAGES) {
            report.say(installation, language);
        }
        return report.text.toString();
    }

    private void say(Installation installation, Locale language) {
        line(Message.of(outcome(installation), installation.name()), language);
        line(Message.of("catalogue.digest", installation.bundleDigest()), language);
        installation.bundle().ifPresent(bundle -> {
            line(Message.of("catalogue.bundle", bundle.symbolicName(), bundle.version()), language);
            bundle.revisions().forEach(revision -> line(served(revision), language));
        });
        installation
                .findings()
                .forEach(finding ->
                        text.append(FindingText.of(finding, language)).append('\n'));
        text.append('\n');
    }

    private void line(Message message, Locale language) {
        text.append(message.in(language)).append('\n');
    }

    private static String outcome(Installation installation) {
        return switch (installation.state()) {
            case INSTALLED -> "catalogue.installed";
            case ALREADY_THERE -> "catalogue.already-there";
            case REFUSED -> "catalogue.refused";
        };
    }

    private static Message served(RubricRevision revision) {
        return Message.of(
                "catalogue.serves",
                revision.id().text(),
                revision.edition(),
                revision.title(),
                revision.rubricDigest());
    }
}
