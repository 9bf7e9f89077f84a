package org.scipion.server.auth;

import java.time.Clock;
import java.time.Duration;

/**
 * How many sign-ins may fail within a minute: for one account from one address, for one address, and for one account from everywhere. The last is wide,
 * so that a stranger cannot easily lock somebody out.
 */
final class LoginLimits {

    static final int SAME_ACCOUNT_AND_ADDRESS = 10;
    static final int SAME_ADDRESS = 50;
    static final int SAME_ACCOUNT = 100;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Attempts pairs;
    private final Attempts addresses;
    private final Attempts accounts;

    LoginLimits(Clock clock) {
        pairs = new Attempts(SAME_ACCOUNT_AND_ADDRESS, WINDOW, clock);
        addresses = new Attempts(SAME_ADDRESS, WINDOW, clock);
        accounts = new Attempts(SAME_ACCOUNT, WINDOW, clock);
    }

    /** Counts a sign-in before its password is looked at. */
    void begin(String account, String address) {
        pairs.count(account + " " + address);
        addresses.count(address);
        accounts.count(account);
    }

    /** Takes it back, because the password was right. */
    void succeeded(String account, String address) {
        pairs.takeBack(account + " " + address);
        addresses.takeBack(address);
        accounts.takeBack(account);
    }
}
