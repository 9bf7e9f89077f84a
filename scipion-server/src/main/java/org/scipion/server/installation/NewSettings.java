package org.scipion.server.installation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a new installation: generated secrets, the administrator, and what the process environment decided. */
final class NewSettings {

    /** Variables that decide where things are; given at set-up they hold from then on. */
    private static final List<String> KEPT = List.of(
            "DATABASE_URL",
            "POSTGRES_HOST",
            "POSTGRES_PORT",
            "BROKER_URL",
            "PROJECTS_PATH",
            "LOGS_PATH",
            "API_MOUNT_PATH",
            "SERVE_WEB",
            "WEB_DIST_PATH",
            "WEB_API_BASE_URL",
            "CORS_ORIGINS",
            "SCIPION_IMPORT_BROWSER_ROOT",
            "SCIPION_DATA_ROOTS");

    private NewSettings() {}

    static Map<String, String> of(ProvisionRequest request, int port, Map<String, String> environment) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SECRET_KEY", environment.getOrDefault("SECRET_KEY", Secrets.key()));
        settings.put("DATABASE_NAME", environment.getOrDefault("DATABASE_NAME", "scipion_db"));
        settings.put("DATABASE_USER", environment.getOrDefault("DATABASE_USER", "scipion_user"));
        settings.put("DATABASE_PASS", environment.getOrDefault("DATABASE_PASS", Secrets.password()));
        settings.put("API_HOST", environment.getOrDefault("API_HOST", "127.0.0.1"));
        settings.put("API_PORT", Integer.toString(port));
        settings.put("ADMIN_USERNAME", request.user());
        settings.put("ADMIN_EMAIL", request.email());
        KEPT.stream()
                .filter(environment::containsKey)
                .forEach(name -> settings.put(name, environment.getOrDefault(name, "")));
        return settings;
    }
}
