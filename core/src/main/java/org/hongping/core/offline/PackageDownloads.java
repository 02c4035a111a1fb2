package org.hongping.core.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.hongping.core.application.Desk;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.web.SentFile;
import org.hongping.rubric.Message;

/** What pages and programs download: packages and marked workbooks, under names that people know. */
final class PackageDownloads {
    private static final String ZIP = "application/zip";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OfflineService offline;

    PackageDownloads(OfflineService offline) {
        this.offline = offline;
    }

    SentFile template(Campaign campaign, Locale language) throws IOException {
        return zip(
                offline.template(campaign, language),
                Message.of("offline.template-name", campaign.text().title()).in(language));
    }

    SentFile out(Desk desk, Locale language) throws IOException {
        return zip(
                offline.of(desk, language),
                Message.of("offline.out-name", desk.entrantName()).in(language));
    }

    SentFile marked(OfflinePackage brought, Locale language) {
        String name = brought.fileName().replaceAll("(?i)\\.zip$", "");
        String said = Message.of("offline.marked-name", name).in(language) + ".xlsx";
        return SentFile.download(
                offline.marked(brought), XLSX, said, brought.id().text());
    }

    private static SentFile zip(Path file, String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return SentFile.download(file, ZIP, plain + ".zip", "once");
    }
}
