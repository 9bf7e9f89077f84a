package org.scipion.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scipion.bridge.BridgeException;
import org.scipion.jobs.JobsException;
import org.scipion.model.RunStatus;
import org.scipion.preview.PreviewException;
import org.scipion.server.ServerException;
import org.scipion.store.StoreException;

/** Who may know whom, read from the module descriptors that are shipped. */
class ModulesTest {

    static Stream<Part> parts() {
        return Stream.of(
                new Part(RunStatus.class),
                new Part(PreviewException.class),
                new Part(BridgeException.class, "org.scipion.model"),
                new Part(StoreException.class, "org.scipion.model"),
                new Part(JobsException.class, "org.scipion.model"),
                new Part(
                        ServerException.class,
                        "org.scipion.model",
                        "org.scipion.preview",
                        "org.scipion.bridge",
                        "org.scipion.store",
                        "org.scipion.jobs"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void exportsToEverybodyOnlyThePackageNamedAfterIt(Part part) throws URISyntaxException {
        Set<String> exported = part.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        assertThat(exported).containsExactly(part.descriptor().name());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void knowsNoOtherModuleOfOursThanTheDesignAllows(Part part) throws URISyntaxException {
        assertThat(requirements(part))
                .filteredOn(name -> name.startsWith("org.scipion."))
                .isSubsetOf(part.allowed());
    }

    @Test
    void theModelNeedsNothingButTheLanguage() throws URISyntaxException {
        Map<String, Set<ModuleDescriptor.Requires.Modifier>> needed = new Part(RunStatus.class)
                .descriptor().requires().stream()
                        .collect(Collectors.toMap(
                                ModuleDescriptor.Requires::name, ModuleDescriptor.Requires::modifiers));
        needed.values().removeIf(modifiers -> modifiers.contains(ModuleDescriptor.Requires.Modifier.STATIC));
        assertThat(needed).containsOnlyKeys("java.base");
    }

    private static Set<String> requirements(Part part) throws URISyntaxException {
        return part.descriptor().requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .collect(Collectors.toSet());
    }

    /** One module: a class that it exports, and those of our modules that it may know. */
    record Part(Class<?> door, List<String> allowed) {

        Part(Class<?> door, String... allowed) {
            this(door, List.of(allowed));
        }

        ModuleDescriptor descriptor() throws URISyntaxException {
            Path classes = Path.of(
                    door.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ModuleFinder.of(classes)
                    .find(door.getPackageName())
                    .orElseThrow()
                    .descriptor();
        }

        @Override
        public String toString() {
            return door.getPackageName();
        }
    }
}
