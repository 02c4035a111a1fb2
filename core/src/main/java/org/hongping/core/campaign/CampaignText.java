package org.hongping.core.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * What a campaign's notice says.
 *
 * @param title name of the campaign
 * @param kind what it ends in
 * @param host body that holds it (主办单位)
 * @param undertaker body that carries it out (承办单位); may be blank
 * @param basis document number it rests on (依据文号); may be blank
 * @param year calendar year it counts for
 * @param sealedForm whether the form is printed, sealed and brought back as a scan before it is handed in
 * @param terms what it says of approval, time and money
 */
public record CampaignText(
        String title,
        CampaignKind kind,
        String host,
        String undertaker,
        String basis,
        int year,
        boolean sealedForm,
        CampaignTerms terms) {
    private static final int LONGEST = 200;

    /** A call that does without a sealed form. */
    public CampaignText(String title, CampaignKind kind, String host, String undertaker, String basis, int year) {
        this(title, kind, host, undertaker, basis, year, false);
    }

    /** A call that says nothing of approval, time and money. */
    public CampaignText(
            String title,
            CampaignKind kind,
            String host,
            String undertaker,
            String basis,
            int year,
            boolean sealedForm) {
        this(title, kind, host, undertaker, basis, year, sealedForm, CampaignTerms.UNSAID);
    }

    /**
     * Strips blanks around the texts.
     *
     * @throws Invalid if title or host is missing, a text is too long or the year is not one
     */
    public CampaignText {
        title = title.strip();
        host = host.strip();
        undertaker = undertaker.strip();
        basis = basis.strip();
        Map<String, Message> wrong = new LinkedHashMap<>();
        require(wrong, "title", title);
        require(wrong, "host", host);
        limit(wrong, "undertaker", undertaker);
        limit(wrong, "basis", basis);
        if (year < 2000 || year > 2100) {
            wrong.put("year", Message.of("campaign.year-range", Integer.toString(year)));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static void require(Map<String, Message> wrong, String name, String text) {
        if (text.isBlank()) {
            wrong.put(name, Message.of("campaign." + name + "-missing"));
        }
        limit(wrong, name, text);
    }

    static void limit(Map<String, Message> wrong, String name, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            wrong.put(name, Message.of("campaign.text-too-long", Integer.toString(text.length()), "" + LONGEST));
        }
    }
}
