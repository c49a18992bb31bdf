package org.parley.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.record.accounts.Account;
import org.parley.record.accounts.AuditLine;
import org.parley.record.accounts.Token;

/** Accounts, their tokens, what they did, and the settings of a server of this case. Safe for many threads. */
public final class AccountStore {

    private final Database database;
    private final Connections connections;

    AccountStore(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    /** The account of this name. */
    public Optional<Account> find(String name) throws CaseProblem {
        return connections.read(rows -> rows.select("SELECT * FROM account WHERE name = ?", name)
                .map((row, context) -> account(row))
                .findOne());
    }

    /** The account that an identity provider knows so. */
    public Optional<Account> findBySubject(String subject) throws CaseProblem {
        return connections.read(rows -> rows.select("SELECT * FROM account WHERE subject = ?", subject)
                .map((row, context) -> account(row))
                .findOne());
    }

    /** All, by name. */
    public List<Account> list() throws CaseProblem {
        return connections.read(rows -> rows.select("SELECT * FROM account ORDER BY name")
                .map((row, context) -> account(row))
                .list());
    }

    /** Keeps an account in place of the one that has its name, if there is one. */
    public void keep(Account account) throws CaseProblem {
        connections.write(
                rows -> rows.createUpdate("INSERT INTO account (name, member, administrator, password, subject,"
                                + " open, failures, locked_until, made) VALUES (:name, :member, :administrator, :password,"
                                + " :subject, :open, :failures, :locked, :made) ON CONFLICT (name) DO UPDATE SET"
                                + " member = excluded.member, administrator = excluded.administrator,"
                                + " password = excluded.password, subject = excluded.subject, open = excluded.open,"
                                + " failures = excluded.failures, locked_until = excluded.locked_until")
                        .bind("name", account.name())
                        .bind("member", account.member())
                        .bind("administrator", number(account.administrator()))
                        .bind("password", account.password())
                        .bind("subject", account.subject())
                        .bind("open", number(account.open()))
                        .bind("failures", account.failures())
                        .bind("locked", account.lockedUntil().map(Instant::toString))
                        .bind("made", account.made().toString())
                        .execute());
    }

    /**
     * Counts a wrong password.
     *
     * @param lockedUntil from when on the account may be tried again, when these were too many
     * @return how many there were, this one among them; 0 when there is no such account
     */
    public int failed(String name, Optional<Instant> lockedUntil) throws CaseProblem {
        return connections.write(rows -> {
            rows.createUpdate("UPDATE account SET failures = failures + 1,"
                            + " locked_until = COALESCE(:until, locked_until) WHERE name = :name")
                    .bind("until", lockedUntil.map(Instant::toString))
                    .bind("name", name)
                    .execute();
            return rows.select("SELECT failures FROM account WHERE name = ?", name)
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(0);
        });
    }

    /** Forgets wrong passwords after a right one. */
    public void succeeded(String name) throws CaseProblem {
        connections.write(rows -> rows.execute(
                "UPDATE account SET failures = 0, locked_until = NULL WHERE name = ? AND failures > 0", name));
    }

    public void keep(Token token) throws CaseProblem {
        connections.write(rows -> rows.execute(
                "INSERT INTO account_token (hash, account, purpose, label, made, ends) VALUES (?, ?, ?, ?, ?, ?)",
                token.hash(),
                token.account(),
                word(token.purpose()),
                token.label(),
                token.made().toString(),
                token.ends().toString()));
    }

    /** The token of this hash, also one that has ended. */
    public Optional<Token> findToken(String hash) throws CaseProblem {
        return connections.read(rows -> rows.select("SELECT * FROM account_token WHERE hash = ?", hash)
                .map((row, context) -> token(row))
                .findOne());
    }

    /** The tokens of an account, the oldest first. */
    public List<Token> tokens(String account) throws CaseProblem {
        return connections.read(
                rows -> rows.select("SELECT * FROM account_token WHERE account = ? ORDER BY made, hash", account)
                        .map((row, context) -> token(row))
                        .list());
    }

    /**
     * Takes a token back.
     *
     * @return whether it was there: of several who use one at the same time a single one gets yes
     */
    public boolean remove(String hash) throws CaseProblem {
        return connections.write(rows -> rows.execute("DELETE FROM account_token WHERE hash = ?", hash) > 0);
    }

    /** Notes what was done. */
    public void note(Instant time, String account, String what, String detail, String address) throws CaseProblem {
        connections.write(rows -> {
            database.takeTurn(rows);
            return rows.execute(
                    "INSERT INTO account_audit (number, time, account, what, detail, address)"
                            + " SELECT COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ? FROM account_audit",
                    time.toString(),
                    account,
                    what,
                    detail,
                    address);
        });
    }

    /**
     * What was done, the last first.
     *
     * @param reading who read what, else all but that
     * @param before only smaller numbers
     * @param most how many
     */
    public List<AuditLine> audit(boolean reading, long before, int most) throws CaseProblem {
        return connections.read(rows -> rows.select(
                        "SELECT * FROM account_audit WHERE (what = ?) = ? AND number < ? ORDER BY number DESC LIMIT ?",
                        AuditLine.READ,
                        reading,
                        before,
                        most)
                .map((row, context) -> new AuditLine(
                        row.getLong("number"),
                        Instant.parse(row.getString("time")),
                        row.getString("account"),
                        row.getString("what"),
                        row.getString("detail"),
                        row.getString("address")))
                .list());
    }

    /** A setting of the server. */
    public Optional<String> findSetting(String name) throws CaseProblem {
        return connections.read(rows -> rows.select("SELECT value FROM setting WHERE name = ?", name)
                .mapTo(String.class)
                .findOne());
    }

    public void set(String name, String value) throws CaseProblem {
        connections.write(rows -> rows.execute(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                optional(row.getString("member")),
                row.getInt("administrator") == 1,
                optional(row.getString("password")),
                optional(row.getString("subject")),
                row.getInt("open") == 1,
                row.getInt("failures"),
                optional(row.getString("locked_until")).map(Instant::parse),
                Instant.parse(row.getString("made")));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("hash"),
                row.getString("account"),
                Token.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getString("label"),
                Instant.parse(row.getString("made")),
                Instant.parse(row.getString("ends")));
    }

    private static Optional<String> optional(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    private static String word(Token.Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    private static int number(boolean value) {
        return value ? 1 : 0;
    }
}
