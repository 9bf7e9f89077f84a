package org.scipion.server.auth;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/** What counts as an e-mail address: {@code local@domain} without spaces. A dot in the domain is not asked for: {@code admin@local} is an address here. */
public final class EmailRule {

    /** The longest address, in characters. */
    public static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,253}");

    private EmailRule() {}

    /** Adds what is wrong with an address to the complaints about its field. */
    public static void check(FieldErrors errors, String field, @Nullable String email) {
        errors.required(field, email);
        if (email != null) {
            errors.check(field, isAddress(email), "value is not a valid email address");
        }
    }

    /** Whether the text is an address. */
    public static boolean isAddress(String email) {
        return email.length() <= LONGEST && FORM.matcher(email).matches();
    }
}
