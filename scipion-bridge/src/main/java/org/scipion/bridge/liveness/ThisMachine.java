package org.scipion.bridge.liveness;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** The names under which Scipion may have noted this machine. */
final class ThisMachine {
    private static final Set<String> OF_ANY = Set.of("", "localhost", "127");

    private ThisMachine() {}

    /** Whether a stored name may mean this machine; only its part before the first dot counts, as domains are told or not. */
    static boolean isCalled(String name) {
        String host = beforeDot(name);
        return OF_ANY.contains(host) || host.equals(Own.NAME);
    }

    private static String beforeDot(String name) {
        String host = name.strip().toLowerCase(Locale.ROOT);
        return host.contains(".") ? host.substring(0, host.indexOf('.')) : host;
    }

    /** Asked for once, when first needed: the system may look it up over the network. */
    private static final class Own {
        private static final String NAME = name();

        private static String name() {
            try {
                return beforeDot(InetAddress.getLocalHost().getHostName());
            } catch (UnknownHostException nameless) {
                return "localhost";
            }
        }
    }
}
