package org.scipion.bridge.environment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Variables that would make a worker run code of somebody's choice, or that are not an administrator's to choose in a form. */
public final class RefusedVariables {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,199}");

    /** Of the dynamic loader, of interpreters and shells, of this server. */
    private static final List<String> FAMILIES = List.of(
            "LD_",
            "DYLD_",
            "PYTHON",
            "GCONV",
            "GLIBC_",
            "MALLOC_",
            "BASH_",
            "PERL",
            "RUBY",
            "NODE_",
            "GIT_",
            "CONDA_",
            "PIP_",
            "VIRTUAL_ENV",
            "DATABASE_",
            "POSTGRES",
            "PG",
            "BROKER_",
            "RESULT_BACKEND",
            "SMTP_",
            "API_",
            "SCIPIONAPI_");

    private static final Set<String> NAMES = Set.of(
            "PATH",
            "HOME",
            "SHELL",
            "USER",
            "LOGNAME",
            "IFS",
            "ENV",
            "CDPATH",
            "SHELLOPTS",
            "BASHOPTS",
            "PS4",
            "PROMPT_COMMAND",
            "TMPDIR",
            "CLASSPATH",
            "JAVA_TOOL_OPTIONS",
            "_JAVA_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "JAVA_HOME",
            "EDITOR",
            "VISUAL",
            "PAGER",
            "LESSOPEN",
            "BROWSER",
            "SECRET_KEY",
            "ADMIN_PASSWORD",
            "SCIPION_HOME",
            "SCIPION_USER_DATA",
            "SCIPION_PYTHON",
            "SCIPION_CONFIG",
            "SCIPION_LOCAL_CONFIG",
            "SCIPION_HOSTS",
            "SCIPION_DOMAIN",
            "SQLITE_JOURNAL_MODE");

    private RefusedVariables() {}

    /** Why this one may not be set; empty when it may. */
    public static Optional<String> refusal(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("Invalid environment variable name: " + shown(name));
        }
        String upper = name.toUpperCase(Locale.ROOT);
        if (NAMES.contains(upper) || FAMILIES.stream().anyMatch(upper::startsWith)) {
            return Optional.of(
                    name + " cannot be set here: it would change which code runs, or what the server itself decides."
                            + " Whoever administers the machine can set it in scipion.conf");
        }
        return Optional.empty();
    }

    private static String shown(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "...";
    }
}
