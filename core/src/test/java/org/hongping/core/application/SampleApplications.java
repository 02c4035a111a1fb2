package org.hongping.core.application;

import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;

/**
 * A campaign with applications in every state, for eyes, for other tests and for measuring.
 *
 * @param campaign the call
 * @param draft half filled in, with evidence
 * @param returned sent back with remarks
 * @param twice handed in, sent back and handed in again
 * @param admitted passed on to the assessors, with a very long name
 */
public record SampleApplications(
        Campaign campaign, Application draft, Application returned, Application twice, Application admitted) {

    /** Fills a fixture; {@code more} applications are only begun, to make lists long. */
    public static SampleApplications in(ApplicationFixture fixture, int more) {
        Campaign campaign = fixture.campaign("2026 年度“蓉城先锋·暖心物管”示范项目创建（示例）");
        for (int number = 1; number <= more; number++) {
            fixture.started(campaign, "示例小区第 " + number + " 期");
        }
        fixture.submitted(campaign, "百合苑（示例）");
        Application draft = fixture.started(campaign, "华苑一期（示例）");
        fixture.answer(draft, "1.1", "{\"level\":\"active\"}");
        fixture.answer(draft, "2.1", "{\"checks\":[\"hall\",\"equipment\"]}");
        fixture.answer(draft, "5.4", "{\"parts\":{\"a\":{\"checks\":[\"monitor\"]}}}");
        Evidence minutes = fixture.bring(draft, "1.1", "党建活动记录（2026 年上半年）.pdf", SampleFiles.pdf(3));
        fixture.parts().drafts().attach(draft.id(), "1.4", minutes.id(), fixture.applicant());
        fixture.bring(draft, "1.1", "党支部成立批复.jpg", SampleFiles.photograph());
        fixture.bring(draft, "1.1", "党员名册.docx", SampleFiles.docx());

        Application returned = fixture.submitted(campaign, "锦绣家园（示例）");
        fixture.parts()
                .applications()
                .returnForCorrection(
                        returned.id(),
                        "活动场地照片不清楚，满意度测评报告缺少样本数。\n请补充后重新提交。",
                        Map.of("2.1", "照片请重新拍摄，须看清标识牌。", "5.4", "请附测评报告全文。"),
                        fixture.organiser());
        fixture.answer(returned, "2.1", "{\"checks\":[\"hall\",\"equipment\"]}");
        Application twice = fixture.submitted(campaign, "翠湖名邸（示例）");
        fixture.bring(draft, "2.1", "现场.jpg", SampleFiles.photograph());
        fixture.parts()
                .applications()
                .returnForCorrection(twice.id(), "请核对户数。", Map.of("1.5", "未见申请书"), fixture.organiser());
        fixture.parts().drafts().saveField(twice.id(), "households", "1202", 1, fixture.applicant());
        fixture.answer(twice, "1.5", "{\"level\":\"none\",\"reason\":\"申请未获受理\"}");
        fixture.bring(twice, "1.4", "会员证书.jpg", SampleFiles.photograph());
        fixture.parts().applications().submit(twice.id(), fixture.applicant());
        Application admitted = fixture.submitted(campaign, "一个名字特别特别特别长的住宅小区项目暨商业配套综合体二期三标段（示例）");
        fixture.parts().applications().admit(admitted.id(), fixture.organiser());
        Application withdrawn = fixture.complete(campaign, "桂苑（示例）");
        fixture.parts().applications().withdraw(withdrawn.id(), "本年度整改，下次再报", fixture.applicant());
        return new SampleApplications(campaign, draft, returned, twice, admitted);
    }
}
