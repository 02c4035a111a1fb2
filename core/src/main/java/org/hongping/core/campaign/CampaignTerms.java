package org.hongping.core.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * What the notice of a campaign says of approval, time and money.
 *
 * @param approval number under which the campaign itself was approved (批准文号); may be blank
 * @param periodFrom first day that counts (评价周期); none for the calendar year
 * @param periodUntil last day that counts, itself included; there if the first is
 * @param validMonths how long an honour or grade holds once conferred (有效期); none if the notice does not say
 * @param freeOfCharge whether the notice says that nobody pays for taking part (不收取费用)
 */
public record CampaignTerms(
        String approval,
        Optional<LocalDate> periodFrom,
        Optional<LocalDate> periodUntil,
        Optional<Integer> validMonths,
        boolean freeOfCharge) {
    /** Nothing is said beyond the year. */
    public static final CampaignTerms UNSAID =
            new CampaignTerms("", Optional.empty(), Optional.empty(), Optional.empty(), false);

    static final int LONGEST_VALIDITY = 600;

    /**
     * Strips blanks around the text.
     *
     * @throws Invalid if the text is too long, the period lacks an end or ends before it begins, or nothing holds that
     *     long
     */
    public CampaignTerms {
        approval = approval.strip();
        Map<String, Message> wrong = new LinkedHashMap<>();
        CampaignText.limit(wrong, "approval", approval);
        if (periodFrom.isEmpty() && periodUntil.isPresent()) {
            wrong.put("periodFrom", Message.of("campaign.period-half"));
        }
        if (periodFrom.isPresent() && periodUntil.isEmpty()) {
            wrong.put("periodUntil", Message.of("campaign.period-half"));
        }
        if (periodFrom.isPresent()
                && periodUntil.filter(periodFrom.get()::isAfter).isPresent()) {
            wrong.put(
                    "periodUntil",
                    Message.of(
                            "campaign.period-backwards",
                            periodUntil.get().toString(),
                            periodFrom.get().toString()));
        }
        if (validMonths
                .filter(months -> months < 1 || months > LONGEST_VALIDITY)
                .isPresent()) {
            wrong.put(
                    "validMonths",
                    Message.of(
                            "campaign.validity-range",
                            validMonths.get().toString(),
                            Integer.toString(LONGEST_VALIDITY)));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }
}
