package org.parley.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.parley.record.accounts.Account;
import org.parley.record.store.AccountStore;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Casework;

/**
 * How whoever started the server comes in without a password: by a key that is on his screen alone, for as long as the server runs. The
 * account behind it is the first administrator.
 */
public final class Door {

    /** Where the key is taken. */
    public static final String PATH = "/start";

    /** Account of whoever started the server. */
    public static final String OWNER = "owner";

    private static final int KEY_BYTES = 24;

    private final String key;

    private Door(String key) {
        this.key = key;
    }

    /** Makes a key, and the owner's account when there is none. */
    public static Door of(Casework work, Clock clock) throws CaseProblem {
        AccountStore accounts = work.accounts();
        if (accounts.find(OWNER).isEmpty()) {
            accounts.keep(Account.of(OWNER, Optional.of(OWNER), true, clock.instant()));
        }
        return new Door(Secrets.create(new SecureRandom(), KEY_BYTES));
    }

    /** The key. */
    public String key() {
        return key;
    }

    /** Whether this is the key; takes as long for every wrong one. */
    boolean opens(String given) {
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Random text for keys and tokens. */
    static final class Secrets {

        private Secrets() {}

        static String create(SecureRandom random, int bytes) {
            byte[] drawn = new byte[bytes];
            random.nextBytes(drawn);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        }
    }
}
