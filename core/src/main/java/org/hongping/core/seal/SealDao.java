package org.hongping.core.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.evidence.EvidenceId;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables form_print, form_scan and form_scan_page. */
interface SealDao {
    @SqlQuery("select number, content, checksum, printed_at, printed_by from form_print where application_id = :id"
            + " order by number desc")
    List<FormPrint> prints(ApplicationId id);

    @SqlUpdate("insert into form_print (application_id, number, content, checksum, printed_at, printed_by)"
            + " values (:id, :number, :content, :checksum, :printedAt, :printedBy)")
    void insertPrint(ApplicationId id, @BindMethods FormPrint print);

    @SqlQuery("select id, evidence_id, brought_at, brought_by from form_scan where application_id = :id"
            + " and removed_at is null order by id desc")
    List<ScanRow> scans(ApplicationId id);

    @SqlUpdate("insert into form_scan (id, application_id, evidence_id, brought_at, brought_by, removed_at)"
            + " values (:scan, :id, :evidence, :at, :by, null)")
    void insertScan(ScanId scan, ApplicationId id, EvidenceId evidence, Instant at, String by);

    @SqlUpdate("update form_scan set removed_at = :at where id = :scan and application_id = :id and removed_at is null")
    int removeScan(ScanId scan, ApplicationId id, Instant at);

    @SqlQuery("select scan_id, page, form_scan_page.application_id, print_number, code, sheet, sheets, confirmed_by"
            + " from form_scan_page join form_scan on form_scan.id = form_scan_page.scan_id"
            + " where form_scan.application_id = :id order by scan_id, page")
    List<PageRow> pages(ApplicationId id);

    @SqlUpdate(
            "insert into form_scan_page (scan_id, page, application_id, print_number, code, sheet, sheets, confirmed_by)"
                    + " values (:scanId, :page, :applicationId, :printNumber, :code, :sheet, :sheets, :confirmedBy)")
    void insertPage(@BindMethods PageRow row);

    @SqlUpdate("update form_scan_page set application_id = :applicationId, print_number = :printNumber, code = :code,"
            + " sheet = :sheet, sheets = :sheets, confirmed_by = :confirmedBy where scan_id = :scanId and page = :page")
    void updatePage(@BindMethods PageRow row);

    @SqlQuery("select entrant_name from entry where id = :application")
    Optional<String> entrantOf(String application);

    /** A scan as its table holds it. */
    record ScanRow(ScanId id, EvidenceId evidenceId, Instant broughtAt, String broughtBy) {}

    /** A page as its table holds it. */
    record PageRow(
            ScanId scanId,
            int page,
            Optional<String> applicationId,
            Optional<Integer> printNumber,
            Optional<String> code,
            Optional<Integer> sheet,
            Optional<Integer> sheets,
            Optional<String> confirmedBy) {
        static PageRow of(ScanId scan, ScanPage page) {
            return new PageRow(
                    scan,
                    page.page(),
                    page.code().map(PrintCode::application),
                    page.code().map(PrintCode::number),
                    page.code().map(PrintCode::code),
                    page.code().map(PrintCode::page).filter(number -> number > 0),
                    page.code().map(PrintCode::pages).filter(number -> number > 0),
                    page.confirmedBy());
        }

        ScanPage read() {
            Optional<PrintCode> known = applicationId.map(application -> new PrintCode(
                    application, printNumber.orElseThrow(), code.orElseThrow(), sheet.orElse(0), sheets.orElse(0)));
            return new ScanPage(page, known, confirmedBy);
        }
    }
}
