package org.hongping.core.inquiry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.exchange.ImportService;
import org.hongping.core.web.SentFile;
import org.hongping.rubric.Message;

/**
 * The services that pages and programs reach inquiries through.
 *
 * @param inquiries letters and answers
 * @param sheet the list that goes with them
 * @param imports where it comes back
 * @param campaigns the campaigns
 * @param evidence files
 */
public record InquiryParts(
        InquiryService inquiries,
        InquirySheet sheet,
        ImportService imports,
        CampaignService campaigns,
        EvidenceService evidence) {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Returns the list of a letter, made for this request alone. */
    SentFile list(InquiryDesk desk, Locale language) throws IOException {
        Path file = imports.sheets(InquirySheet.CODE)
                .export(
                        language,
                        (handle, row) -> sheet.export(handle, desk.inquiry().id(), row));
        String name = Message.of("inquiry.sheet").in(language) + "-"
                + desk.inquiry().number() + "-" + desk.inquiry().department()
                + (desk.inquiry().isWithdrawn()
                        ? "-" + Message.of("inquiry.withdrawn").in(language)
                        : "") + ".xlsx";
        return SentFile.download(file, TYPE, name, desk.inquiry().id().text());
    }
}
