package org.scipion.server.original;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scipion.model.NewUser;
import org.scipion.model.Profile;
import org.scipion.model.Role;
import org.scipion.server.auth.EmailRule;
import org.scipion.server.original.ImportReport.Kind;
import org.scipion.store.OriginalDatabase;
import org.scipion.store.Users;

/** Takes over accounts with their passwords; those whose address is known here stay as they are. */
final class ImportAccounts {

    private final Users users;
    private final ImportReport report;
    private final Map<Long, Long> numbers = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    ImportAccounts(Users users, ImportReport report) {
        this.users = users;
        this.report = report;
    }

    /** Number here of each account, by its number there. */
    Map<Long, Long> take(Iterable<OriginalDatabase.User> accounts) {
        accounts.forEach(this::take);
        return numbers;
    }

    private void take(OriginalDatabase.User account) {
        String email = account.email().strip();
        String what = "account " + email;
        if (!EmailRule.isAddress(email)) {
            report.skip(what, "this is no e-mail address");
        } else if (!account.passwordHash().startsWith("$2")) {
            report.skip(what, "its password is not kept as bcrypt hash");
        } else if (!seen.add(email.toLowerCase(Locale.ROOT))) {
            report.skip(what, "another account there has the same address in other letter case");
        } else {
            numbers.put(account.id(), present(email).orElseGet(() -> add(account, email)));
        }
    }

    private Optional<Long> present(String email) {
        Optional<Long> number = users.findByEmail(email).map(user -> user.id());
        number.ifPresent(_ -> report.presentAlready(Kind.ACCOUNTS));
        return number;
    }

    private long add(OriginalDatabase.User account, String email) {
        Role role = role(account, email);
        report.addedOne(Kind.ACCOUNTS);
        return users.add(new NewUser(
                        email, account.passwordHash(), role, account.active(), account.verified(), profile(account)))
                .id();
    }

    private Role role(OriginalDatabase.User account, String email) {
        return Role.of(account.role().strip().toLowerCase(Locale.ROOT)).orElseGet(() -> {
            report.change("account " + email, "its role '" + account.role() + "' became user");
            return Role.USER;
        });
    }

    private Profile profile(OriginalDatabase.User account) {
        return new Profile(
                cut(account, account.firstName()),
                cut(account, account.lastName()),
                cut(account, account.institution()),
                cut(account, account.phone()),
                cut(account, account.position()),
                cut(account, account.country()),
                cut(account, account.city()),
                cut(account, account.postalCode()));
    }

    private String cut(OriginalDatabase.User account, String text) {
        if (text.length() <= Profile.LONGEST) {
            return text;
        }
        report.change("account " + account.email(), "a text was cut to " + Profile.LONGEST + " characters");
        return text.substring(0, Profile.LONGEST);
    }
}
