package org.hongping.core.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.exchange.StoredMessage;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables offline_package and offline_finding. */
interface PackageDao {
    String COLUMNS = "id, campaign_id, application_id, file_name, sha256, state, pieces, brought_at, brought_by";

    @SqlUpdate("insert into offline_package (" + COLUMNS + ") values (:id, :campaignId, :applicationId, :fileName,"
            + " :sha256, :state, :pieces, :broughtAt, :broughtBy)")
    void insert(@BindMethods PackageRow row);

    @SqlUpdate("insert into offline_finding (package_id, number, sheet, sheet_row, place, message)"
            + " values (:packageId, :number, :sheet, :sheetRow, :place, :message)")
    void insertFinding(@BindMethods FindingRow row);

    @SqlQuery("select " + COLUMNS + " from offline_package where campaign_id = :campaign"
            + " and (:by = '' or brought_by = :by) order by id desc limit 200")
    List<PackageRow> all(CampaignId campaign, String by);

    @SqlQuery("select " + COLUMNS + " from offline_package where campaign_id = :campaign and sha256 = :sha256"
            + " and state = 'TAKEN' order by id desc")
    List<PackageRow> taken(CampaignId campaign, String sha256);

    @SqlQuery("select package_id, number, sheet, sheet_row, place, message from offline_finding"
            + " where package_id = :id order by number")
    List<FindingRow> findings(PackageId id);

    /** A package as its table holds it. */
    record PackageRow(
            PackageId id,
            CampaignId campaignId,
            Optional<ApplicationId> applicationId,
            String fileName,
            String sha256,
            PackageState state,
            int pieces,
            Instant broughtAt,
            String broughtBy) {
        OfflinePackage with(List<FindingRow> findings) {
            return new OfflinePackage(
                    id,
                    campaignId,
                    applicationId,
                    fileName,
                    sha256,
                    state,
                    pieces,
                    broughtAt,
                    broughtBy,
                    findings.stream().map(FindingRow::read).toList());
        }
    }

    /** A finding as its table holds it. */
    record FindingRow(PackageId packageId, int number, int sheet, int sheetRow, String place, String message) {
        static FindingRow of(PackageId id, int number, PackageFinding finding) {
            String message = StoredMessage.of(finding.message()).text();
            return new FindingRow(id, number, finding.sheet(), finding.row(), finding.place(), message);
        }

        PackageFinding read() {
            return new PackageFinding(sheet, sheetRow, place, new StoredMessage(message).message());
        }
    }
}
