package org.scipion.server.plugins.devel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folders of sources on the server. Only below the roots that an administrator of the machine named is anything looked at.
 *
 * @param roots these roots; none means that nothing may be installed from sources
 */
public record DevelFolders(List<Path> roots) {

    private static final int LARGEST = 1 << 20;
    private static final String NAME = "[A-Za-z0-9_.-]+";
    private static final Pattern IN_PYPROJECT =
            Pattern.compile("(?ms)^\\[project][^\\[]*?^name\\s*=\\s*[\"'](" + NAME + ")[\"']");
    private static final Pattern IN_SETUP_CFG =
            Pattern.compile("(?ms)^\\[metadata][^\\[]*?^name\\s*=\\s*(" + NAME + ")\\s*$");
    private static final Pattern IN_SETUP_PY = Pattern.compile("\\bname\\s*=\\s*[\"'](" + NAME + ")[\"']");

    /** Copies the list. */
    public DevelFolders {
        roots = List.copyOf(roots);
    }

    /** Looks whether a folder can be installed. */
    DevelValidation validate(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            return refused(text, false, false, false, "Plugin path is required");
        }
        Optional<Path> real = real(text);
        if (real.isPresent() && !isAllowed(real.get())) {
            return refused(
                    text,
                    true,
                    Files.isDirectory(real.get()),
                    false,
                    "Plugin path is outside allowed development roots");
        }
        if (real.isEmpty()) {
            return refused(text, false, false, false, "Plugin path does not exist");
        }
        return Files.isDirectory(real.get())
                ? judged(real.get())
                : refused(text, true, false, true, "Plugin path must be a directory");
    }

    private DevelValidation judged(Path folder) {
        boolean pyproject = Files.isRegularFile(folder.resolve("pyproject.toml"));
        boolean setupPy = Files.isRegularFile(folder.resolve("setup.py"));
        boolean setupCfg = Files.isRegularFile(folder.resolve("setup.cfg"));
        boolean any = pyproject || setupPy || setupCfg;
        String name = any ? name(folder) : null;
        String message = "Valid Scipion devel plugin candidate";
        if (!any) {
            message = "No pyproject.toml, setup.py or setup.cfg found";
        } else if (name == null) {
            message = "Could not detect a valid pip package name";
        }
        return new DevelValidation(
                name != null,
                folder.toString(),
                true,
                true,
                true,
                name,
                pyproject,
                setupPy,
                setupCfg,
                any,
                rootTexts(),
                message);
    }

    private DevelValidation refused(String path, boolean exists, boolean isDirectory, boolean allowed, String message) {
        return new DevelValidation(
                false, path, exists, isDirectory, allowed, null, false, false, false, false, rootTexts(), message);
    }

    private static @Nullable String name(Path folder) {
        return Stream.of(
                        found(IN_PYPROJECT, folder.resolve("pyproject.toml")),
                        found(IN_SETUP_CFG, folder.resolve("setup.cfg")),
                        found(IN_SETUP_PY, folder.resolve("setup.py")),
                        Optional.of(folder.getFileName().toString()).filter(name -> name.matches(NAME)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> found(Pattern pattern, Path file) {
        try (var content = Files.newInputStream(file)) {
            Matcher matcher =
                    pattern.matcher(new String(content.readNBytes(LARGEST), java.nio.charset.StandardCharsets.UTF_8));
            return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(Path real) {
        return roots.stream()
                .map(root -> real(root.toString()))
                .flatMap(Optional::stream)
                .anyMatch(real::startsWith);
    }

    private static Optional<Path> real(String path) {
        try {
            return Optional.of(Path.of(path).toAbsolutePath().toRealPath());
        } catch (IOException | InvalidPathException absent) {
            return Optional.empty();
        }
    }

    private List<String> rootTexts() {
        return roots.stream().map(Path::toString).toList();
    }
}
