package org.scipion.server.cli;

import java.io.Console;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.server.Secret;
import org.scipion.server.installation.InstallationException;
import picocli.CommandLine.Option;

/** Where a password comes from: the option, a variable of the environment, else a question asked twice. */
final class PasswordOptions {

    private final Invocation invocation;

    @Option(
            names = {"--pass", "--password"},
            paramLabel = "PASSWORD",
            description =
                    "Password; other users of this machine can read a command line, so prefer one of the other ways.")
    private @Nullable String given;

    @Option(
            names = "--password-env",
            paramLabel = "VARIABLE",
            description = "Environment variable that holds the password. Without either option it is asked for.")
    private @Nullable String variable;

    PasswordOptions(Invocation invocation) {
        this.invocation = invocation;
    }

    /** The password. */
    Secret read() {
        if (given != null) {
            return new Secret(given);
        }
        return variable == null ? asked() : fromEnvironment(variable);
    }

    private Secret fromEnvironment(String name) {
        String value = invocation.environment().getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new InstallationException("the environment variable " + name + " holds no password");
        }
        return new Secret(value);
    }

    private static Secret asked() {
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new InstallationException(
                        "no password: give --password-env, or run this in a terminal to be asked for it"));
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new InstallationException("the two passwords differ");
        }
        return new Secret(new String(first));
    }
}
