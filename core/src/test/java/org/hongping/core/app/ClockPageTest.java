package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clock that ran ahead and was set back is told to whoever looks after the installation. */
class ClockPageTest {
    @RegisterExtension
    static final AppExtension APP = new AppExtension();

    @Test
    void thatTimeStandsStillIsSaidAboveTheTrailAndToMonitors() {
        TestClient auditor = APP.signedInAs(Role.AUDITOR);
        assertThat(auditor.get("/audit").body()).doesNotContain("系统时间停在");
        assertThat(APP.client().get("/health/ready").statusCode()).isEqualTo(200);

        APP.services()
                .storage()
                .change(handle -> handle.execute(
                        "insert into audit_row (chain, sequence, moment, actor, action, subject,"
                                + " payload_hash, hash) values ('ahead', 1, ?, '', 'account.added', '', '', '')",
                        Instant.now().plusSeconds(3_600).toString().replaceAll("\\.\\d+Z", ".000Z")));

        assertThat(auditor.get("/audit").body()).contains("系统时间停在", "更正时钟的命令");
        assertThat(APP.client().get("/health/ready").statusCode()).isEqualTo(503);
    }
}
