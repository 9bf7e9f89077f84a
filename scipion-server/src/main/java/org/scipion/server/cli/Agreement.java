package org.scipion.server.cli;

import java.io.Console;
import java.util.Optional;
import org.scipion.server.installation.InstallationException;
import picocli.CommandLine.Option;

/** A question before something is lost. */
final class Agreement {

    @Option(
            names = {"-y", "--yes"},
            description = "Does not ask.")
    private boolean yes;

    /**
     * Returns when the person at the terminal agrees, or did so on the command line.
     *
     * @throws InstallationException otherwise
     */
    void require(String question) {
        if (!yes && !agreed(question)) {
            throw new InstallationException("nothing was changed");
        }
    }

    private static boolean agreed(String question) {
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new InstallationException("give --yes, or run this in a terminal to be asked"));
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
