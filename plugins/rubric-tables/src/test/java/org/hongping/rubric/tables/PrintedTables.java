package org.hongping.rubric.tables;

import java.util.List;

/**
 * Tables laid out like annexes 4.1 and 4.2 of Chengdu, page by page: same structure and figures, sentences of our own.
 * At a page's top the heading, the category and the names of a row that goes on are printed once more.
 */
final class PrintedTables {
    static final PrintedRow HEAD = PrintedRow.of("评价\n类别", "评价项目", "评价内容", "评价标准", "分值\n（分）");

    private static final String FIRST = "一、\n组织\n领导\n（30分）";
    private static final String BONUS = "六、\n其他\n加分\n（20分）";
    private static final String SECOND = "二、\n阵地\n建设\n（30分）";
    private static final String STATION = "党群驿站、\n设施、\n标识";

    private PrintedTables() {}

    static List<List<PrintedRow>> residential() {
        return List.of(
                List.of(
                        HEAD,
                        row(FIRST, "（一）企业组织", "党组织情况", "设立党组织并经常活动。（有党组织得３分，活动常态化得５分）", "5"),
                        row("", "", "", "当选行业党委委员。（已申请得2分，已加入得4分，未申请不得分）", "4"),
                        row("", "", "", "加入党建联盟。（每项得2分）", "４"),
                        row("", "（二）行业组织", "区县协会", "加入区县协会。（已申请得2分，已加入得5分，未申请不得分）", "5"),
                        row("", "", "街道分会", "加入街道分会。（已申请得2分，已加入得4分，未申请不得分）", "4"),
                        row("", "（三）项目组织", "项目党建", "1.团队有党员并纳入管理；（4分）\n2.负责人到社区任职。（已申请得2分，已担任得4分，未申请不得分）。", "8"),
                        row(
                                "二、\n阵地\n建设\n（15分）",
                                "（四）场所",
                                "场地、\n设施、\n标识",
                                "1.设议事厅；\n2.配设备；\n3.设服务台；\n4.设公示栏；\n5.做宣传。\n（有1项得2分，2项得4分，3项得8分，4项及以上得10分）",
                                "10"),
                        row("", "（五）制度", "旗徽、\n书报", "1.旗徽合规；\n2.有书报；\n3.有制度，开展“亮牌比学”。\n（有1项得1分，2项得3分，3项得5分）", "5")),
                List.of(
                        HEAD,
                        row("三、\n能力建设\n（20分）", "（六）公益", "公益平台", "1.搭平台；\n2.进小区。\n（有1项得2分，2项得5分）", "5"),
                        row("", "（七）协同", "协同参与", "1.防疫；\n2.巡逻；\n3.融入大党委；\n4.动员志愿。\n（有1项得4分，2项得8分，3项及以上得15分）", "15"),
                        row(
                                "四、\n场景\n营造\n（15分）",
                                "（八）场景",
                                "暖心场景",
                                "①亮身份；\n②志愿队；\n③树品牌；\n④办教育。\n（有1项得4分，2项得8分，3项及以上得15分）",
                                "15"),
                        row("五、\n运行\n机制\n（20分）", "（九）征集", "意见征集", "定期听取住户意见并答复。", "5"),
                        row("", "（十）议事", "议事厅", "1.多方议事；\n2.大事先听意见。\n（有1项得2分，2项得5分）", "5"),
                        row("", "(十一)调处", "受理\n与反馈", "1.三级响应；\n2.受理回访。\n（有1项得2分，2项得5分）", "5"),
                        row("", "（十二）监督", "监督评价", "1.有监督员，得2分；\n2.每年问卷，认可率高于80%的，得2分；高于85%的，得5分。\n（得分不超过5分）", "5"),
                        row(BONUS, "（十三）亮点", "一肩挑", "书记兼任负责人。", "2"),
                        row("", "", "领航员", "街道派人，落实责任。（有1项得2分，有2项得4分）", "4")),
                List.of(
                        HEAD,
                        row(BONUS, "（十三）亮点", "人员管理", "交叉任职比例不低于50%。", "2"),
                        row("", "", "评价活动", "1.开展“亮牌比学”；\n2.公示评价。\n（有1项得2分，有2项得4分）", "4"),
                        row("", "", "公开承诺", "1.业委会承诺；\n2.企业写进章程。\n（有1项得2分，2项得4分）", "4"),
                        row("", "", "学习交流", "用平台学习，办主题党日。", "2"),
                        row("", "", "其他亮点", "其他亮点。", "2")));
    }

    /** The second row is cut in the middle of a word by the end of the page. */
    static List<List<PrintedRow>> commercial() {
        return List.of(
                List.of(
                        HEAD,
                        row(
                                "一、\n组织\n领导\n（20分）",
                                "（一）企业组织",
                                "党组织情况",
                                "1.共建综合党委；\n2.摸清底数；\n3.党员找组织；\n4.应建尽建。\n（有1项得4分，2项得7分，3项12分，4项20分）",
                                "20"),
                        row(SECOND, "（二）有场所有标志", STATION, "1.建服务站；\n2.公示标识；\n3.宣传优秀传统", "30")),
                List.of(
                        HEAD,
                        row(SECOND, "（二）有场所有标志", STATION, "文化，挂标语；\n4.用好旗徽书报。\n（有1项得8分，2项18分，3项25分，4项30分）", ""),
                        row(
                                "三、\n能力\n建设\n（20分）",
                                "（三）能力",
                                "派人、\n制度",
                                "1.领航员；\n2.三清单；\n3.联席会；\n4.投放服务；\n5.服务窗口。\n（有1项得3分，2项得6分，3项11分，4项16分，5项20分）",
                                "20"),
                        row(
                                "四、\n场景\n营造\n（15分）",
                                "（四）场景",
                                "暖心场景",
                                "1.定制活动；\n2.行业公益；\n3.承接讲堂。\n（有1项得5分，2项得10分，3项15分）",
                                "15"),
                        row(
                                "五、\n协助\n参与\n（15分）",
                                "（五）协助",
                                "协作参与",
                                "1.防疫；\n2.综合党委活动；\n3.承接服务；\n收集商家意见；\n4.动员志愿。\n（有1项得5分，2项得10分，3项及以上得15分）",
                                "15"),
                        row(BONUS, "（六）亮点", "组织建设", "书记任综合党委委员。", "5"),
                        row("", "", "多样服务", "办食堂和便利店。", "3"),
                        row("", "", "学习交流", "用平台学习，办主题党日。", "2"),
                        row("", "", "监督机制", "有监督员，公示评价。", "2"),
                        row("", "", "满意度", "每年问卷，认可率高于80%的，得2分；高于85%的，得4分。", "4"),
                        row("", "", "其他亮点", "其他亮点。", "4")));
    }

    private static PrintedRow row(String category, String item, String content, String standard, String points) {
        return PrintedRow.of(category, item, content, standard, points);
    }
}
