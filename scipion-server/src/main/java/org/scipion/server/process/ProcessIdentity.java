package org.scipion.server.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scipion.server.ServerException;

/**
 * One process and no other: a process id is given again after its owner ended, so the moment of its birth belongs to it. Read from Linux's
 * {@code /proc} (proc(5)): clock ticks since boot do not move when the clock of the machine is set.
 *
 * @param pid process id
 * @param birth start in clock ticks since boot, and the id of that boot
 */
public record ProcessIdentity(long pid, String birth) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,10})\\s+(\\S+)\\s*");
    private static final String DEAD_STATES = "ZXx";
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    /** The process that runs this code. */
    public static ProcessIdentity current() {
        long pid = ProcessHandle.current().pid();
        return of(pid).orElseThrow(
                        () -> new ServerException("/proc/" + pid + "/stat cannot be read: is /proc mounted?"));
    }

    /** The living process of this id; one that ended but was not yet collected by its parent does not count. */
    public static Optional<ProcessIdentity> of(long pid) {
        return statistics(pid)
                .filter(fields -> !DEAD_STATES.contains(fields[STATE]))
                .map(fields -> new ProcessIdentity(pid, fields[START_TICKS] + "@" + bootId()));
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<ProcessIdentity> parse(String text) {
        Matcher lines = TEXT.matcher(text);
        return lines.matches()
                ? Optional.of(new ProcessIdentity(Long.parseLong(lines.group(1)), lines.group(2)))
                : Optional.empty();
    }

    /** Id and birth in one line each. */
    public String text() {
        return pid + "\n" + birth + "\n";
    }

    /** Whether this very process lives. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** The fields of stat after the command name, which itself may hold blanks and brackets. */
    private static Optional<String[]> statistics(long pid) {
        try {
            String line = Files.readString(PROCESSES.resolve(pid + "/stat"));
            return Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String bootId() {
        try {
            return Files.readString(BOOT).strip();
        } catch (IOException hidden) {
            return "unknown";
        }
    }
}
