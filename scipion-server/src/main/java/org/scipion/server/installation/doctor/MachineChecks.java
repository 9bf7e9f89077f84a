package org.scipion.server.installation.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.scipion.server.installation.Distribution;
import org.scipion.server.system.ProductVersion;

/** The distribution, and the programs of the machine that it calls. */
final class MachineChecks {

    private static final List<String> PARTS = List.of("lib", "conf/logback.xml", "demo/demo-project.tar.xz");
    private static final List<String> PROGRAMS = List.of("setsid", "nice", "tail", "tar");

    private MachineChecks() {}

    static List<Finding> all() {
        return List.of(distribution(), java(), programs());
    }

    private static Finding distribution() {
        String folder = System.getProperty(Distribution.PROPERTY, "");
        List<String> missing = PARTS.stream()
                .filter(part -> !Files.exists(Path.of(folder, part)))
                .toList();
        return missing.isEmpty()
                ? Finding.ok("distribution", ProductVersion.tag() + " in " + folder)
                : Finding.fail("distribution", folder + " lacks " + missing, "unpack the distribution again");
    }

    private static Finding java() {
        return Finding.ok("java", Runtime.version() + " in " + System.getProperty("java.home"));
    }

    private static Finding programs() {
        List<Path> path = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(Path::of)
                .toList();
        List<String> missing = PROGRAMS.stream()
                .filter(program -> path.stream().noneMatch(folder -> Files.isExecutable(folder.resolve(program))))
                .toList();
        return missing.isEmpty()
                ? Finding.ok("programs", String.join(", ", PROGRAMS))
                : Finding.fail("programs", missing + " not on the PATH", "install util-linux, coreutils and tar");
    }
}
