package org.scipion.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.InvalidFieldsException;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void areArgon2idAndDifferEachTime() {
        String hash = hashes.hash("correct horse 1");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.hash("correct horse 1")).isNotEqualTo(hash);
        assertThat(hashes.matches("correct horse 1", hash)).isTrue();
        assertThat(hashes.matches("correct horse 2", hash)).isFalse();
        assertThat(hashes.isOutdated(hash)).isFalse();
    }

    @Test
    void ofTheReferenceImplementationAreUnderstood() {
        String reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertThat(hashes.matches("password", reference)).isTrue();
        assertThat(hashes.matches("Password", reference)).isFalse();
        assertThat(hashes.isOutdated(reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2a", "2b", "2y"})
    void ofBcryptAreUnderstoodAndOutdated(String version) {
        String madeByGlibc = "$" + version + "$05$abcdefghijklmnopqrstuuaZQJKXwmtJp/yLcrJGYa58B66eRxR6e";
        assertThat(hashes.matches("Sc1pion pass", madeByGlibc)).isTrue();
        assertThat(hashes.matches("Sc1pion pasS", madeByGlibc)).isFalse();
        assertThat(hashes.isOutdated(madeByGlibc)).isTrue();
    }

    @Test
    void ofUnknownOrHarmfulFormMatchNothing() {
        for (String hash : List.of(
                "",
                "plain",
                "$2b$12$short",
                "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4")) {
            assertThat(hashes.matches("password", hash)).as(hash).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefg1", "ñandú 123", "пароль12"})
    void mayBeChosenForPasswordsWithALetterAndADigit(String password) {
        assertThat(complaints(password)).isEmpty();
    }

    @Test
    void areNotMadeOfShortLongOrSimplePasswords() {
        assertThat(complaints("abcdef1")).containsExactly("String should have at least 8 characters");
        assertThat(complaints("a1".repeat(128))).isEmpty();
        assertThat(complaints("a1".repeat(128) + "a")).containsExactly("String should have at most 256 characters");
        assertThat(complaints("12345678"))
                .containsExactly("Value error, Password must contain at least one letter and one number");
    }

    private static List<String> complaints(String password) {
        FieldErrors errors = FieldErrors.inBody();
        PasswordRule.check(errors, "password", password);
        try {
            errors.refuse();
            return List.of();
        } catch (InvalidFieldsException e) {
            return e.errors().stream().map(error -> error.message()).toList();
        }
    }
}
