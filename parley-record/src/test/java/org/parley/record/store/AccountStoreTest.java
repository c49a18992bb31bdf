package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.record.accounts.Account;
import org.parley.record.accounts.AuditLine;
import org.parley.record.accounts.Token;

/** Accounts, tokens, audit and settings, the same on SQLite and PostgreSQL. */
class AccountStoreTest {

    private static final Instant MADE = Instant.parse("2007-05-28T09:30:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsAccountsWholeAndOneOfAName(Stores stores) throws CaseProblem {
        Account nora = Account.of("nora", Optional.of("nora"), false, MADE)
                .withPassword("hash")
                .withSubject(Optional.of("n-17"));
        Account clerk = Account.of("clerk", Optional.empty(), true, MADE);
        try (CaseStore store = stores.open(folder)) {
            AccountStore accounts = store.accounts();
            accounts.keep(nora);
            accounts.keep(clerk);
            accounts.keep(clerk.opened(false));
            assertThat(accounts.list()).containsExactly(clerk.opened(false), nora);
            assertThat(accounts.find("nora")).contains(nora);
            assertThat(accounts.find("Nora")).isEmpty();
            assertThat(accounts.findBySubject("n-17")).contains(nora);
            assertThat(accounts.findBySubject("n-18")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsWrongPasswordsAndLocks(Stores stores) throws CaseProblem {
        Instant until = MADE.plus(Duration.ofMinutes(15));
        try (CaseStore store = stores.open(folder)) {
            AccountStore accounts = store.accounts();
            accounts.keep(Account.of("nora", Optional.empty(), false, MADE));
            assertThat(accounts.failed("nobody", Optional.empty())).isZero();
            assertThat(accounts.failed("nora", Optional.empty())).isEqualTo(1);
            assertThat(accounts.failed("nora", Optional.of(until))).isEqualTo(2);
            assertThat(accounts.failed("nora", Optional.empty())).isEqualTo(3);
            assertThat(accounts.find("nora").orElseThrow().lockedUntil()).contains(until);
            accounts.succeeded("nora");
            assertThat(accounts.find("nora")).contains(Account.of("nora", Optional.empty(), false, MADE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenIsTakenBackOnce(Stores stores) throws CaseProblem {
        Token program = new Token("aa", "nora", Token.Purpose.PROGRAM, "reader", MADE, MADE.plusSeconds(60));
        Token invitation = new Token("bb", "nora", Token.Purpose.INVITATION, "", MADE, MADE.plusSeconds(60));
        try (CaseStore store = stores.open(folder)) {
            AccountStore accounts = store.accounts();
            accounts.keep(Account.of("nora", Optional.empty(), false, MADE));
            accounts.keep(program);
            accounts.keep(invitation);
            assertThat(accounts.findToken("aa")).contains(program);
            assertThat(accounts.tokens("nora")).containsExactly(program, invitation);
            assertThat(accounts.tokens("clerk")).isEmpty();
            assertThat(accounts.remove("aa")).isTrue();
            assertThat(accounts.remove("aa")).isFalse();
            assertThat(accounts.tokens("nora")).containsExactly(invitation);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAuditOfReadingIsApartFromWhatWasDone(Stores stores) throws CaseProblem {
        try (CaseStore store = stores.open(folder)) {
            AccountStore accounts = store.accounts();
            accounts.note(MADE, "nora", "signed-in", "", "127.0.0.1");
            accounts.note(MADE, "nora", AuditLine.READ, "/docket", "127.0.0.1");
            accounts.note(MADE, "nora", AuditLine.READ, "/record", "127.0.0.1");
            accounts.note(MADE, "nora", "signed-out", "", "127.0.0.1");
            assertThat(accounts.audit(false, Long.MAX_VALUE, 10))
                    .containsExactly(
                            new AuditLine(4, MADE, "nora", "signed-out", "", "127.0.0.1"),
                            new AuditLine(1, MADE, "nora", "signed-in", "", "127.0.0.1"));
            assertThat(accounts.audit(true, Long.MAX_VALUE, 1))
                    .containsExactly(new AuditLine(3, MADE, "nora", AuditLine.READ, "/record", "127.0.0.1"));
            assertThat(accounts.audit(true, 3, 10))
                    .extracting(AuditLine::detail)
                    .containsExactly("/docket");
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyWhoNoteAtOnceGetANumberEach(Stores stores) throws Exception {
        try (CaseStore store = stores.open(folder)) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(threads.submit(() -> {
                    store.accounts().note(MADE, "nora", AuditLine.READ, "/docket", "127.0.0.1");
                    return true;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            threads.shutdown();
            assertThat(store.accounts().audit(true, Long.MAX_VALUE, 200))
                    .extracting(AuditLine::number)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 100)
                            .map(number -> 101 - number)
                            .boxed()
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSettingIsSetAnew(Stores stores) throws CaseProblem {
        try (CaseStore store = stores.open(folder)) {
            assertThat(store.accounts().findSetting("language")).isEmpty();
            store.accounts().set("language", "ar");
            store.accounts().set("language", "fa");
            assertThat(store.accounts().findSetting("language")).contains("fa");
        }
    }
}
