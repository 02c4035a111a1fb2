package org.hongping.core.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables of mail. */
interface MailDao {
    String LETTER = "id, account_id, words, href, written_at, due_at, attempts, trouble, sent_at, given_up_at";

    @SqlQuery("select enabled, host, port, security, user_name, sender, site, version from mail_server")
    Optional<MailServer> server();

    @SqlUpdate("delete from mail_server")
    void clearServer();

    @SqlUpdate("insert into mail_server (id, enabled, host, port, security, user_name, sender, site, version)"
            + " values (1, :enabled, :host, :port, :security, :userName, :sender, :site, :version)")
    void insert(@BindMethods MailServer server);

    @SqlQuery("select address, pace from mail_wish where account_id = :account")
    Optional<Wish> wish(String account);

    @SqlUpdate("delete from mail_wish where account_id = :account")
    void clearWish(String account);

    @SqlUpdate("insert into mail_wish (account_id, address, pace) values (:account, :wish.address, :wish.pace)")
    void insert(String account, @BindMethods("wish") Wish wish);

    @SqlBatch("insert into mail_letter (" + LETTER + ") values (:id, :accountId, :words, :href, :writtenAt, :dueAt,"
            + " :attempts, :trouble, :sentAt, :givenUpAt)")
    void insertAll(@BindMethods List<Letter> letters);

    /** Whom something is due for, the longest waiting first. */
    @SqlQuery("""
            select account_id from mail_letter where sent_at is null and given_up_at is null and due_at <= :now
            group by account_id order by min(due_at)""")
    List<String> due(Instant now);

    @SqlQuery("select " + LETTER + " from mail_letter where account_id = :account and sent_at is null"
            + " and given_up_at is null and due_at <= :now order by id")
    List<Letter> due(String account, Instant now);

    @SqlQuery("""
            select mail_wish.address, account.locale from mail_wish join account on account.id = mail_wish.account_id
            where mail_wish.account_id = :account and mail_wish.pace <> 'NONE' and account.enabled = 1""")
    Optional<Mailbox> mailbox(String account);

    @SqlUpdate("update mail_letter set sent_at = :now, trouble = null where id = :id")
    void sent(String id, Instant now);

    @SqlUpdate("update mail_letter set attempts = attempts + 1, due_at = :dueAt, trouble = :trouble where id = :id")
    void postpone(String id, Instant dueAt, String trouble);

    @SqlUpdate("update mail_letter set attempts = attempts + 1, given_up_at = :now, trouble = :trouble where id = :id")
    void giveUp(String id, Instant now, String trouble);

    @SqlUpdate("update mail_letter set given_up_at = null, due_at = :now where sent_at is null"
            + " and (given_up_at is not null or attempts > 0)")
    int again(Instant now);

    @SqlQuery("select count(*) from mail_letter where sent_at is null and given_up_at is null")
    int waiting();

    @SqlQuery("select count(*) from mail_letter where sent_at >= :since")
    int sentSince(Instant since);

    @SqlQuery("""
            select mail_letter.id, mail_letter.attempts, mail_letter.trouble, mail_letter.due_at,
                   mail_letter.given_up_at, account.display_name as name, mail_wish.address
            from mail_letter join account on account.id = mail_letter.account_id
            left join mail_wish on mail_wish.account_id = mail_letter.account_id
            where mail_letter.sent_at is null and mail_letter.trouble is not null
            order by mail_letter.id desc limit :limit""")
    List<Troubled> troubled(int limit);

    /** Where mail for somebody goes, and in which language. */
    record Mailbox(String address, Optional<Locale> locale) {}

    /**
     * A letter that could not be sent so far.
     *
     * @param name whose
     * @param address where to, as they want it now
     */
    record Troubled(
            String id,
            int attempts,
            String trouble,
            Instant dueAt,
            Optional<Instant> givenUpAt,
            String name,
            Optional<String> address) {}
}
