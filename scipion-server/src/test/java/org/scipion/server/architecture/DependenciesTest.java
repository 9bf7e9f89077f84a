package org.scipion.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom inside our code, read from the compiled classes. */
@AnalyzeClasses(packages = "org.scipion", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

    @ArchTest
    static final ArchRule modulesFormNoCycle =
            slices().matching("org.scipion.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingKnowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("org.scipion.server.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.scipion.server.cli..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTheInstallation = noClasses()
            .that()
            .resideOutsideOfPackages("org.scipion.server.cli..", "org.scipion.server.installation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.scipion.server.installation..");

    @ArchTest
    static final ArchRule webServerStaysInsideTheServer = noClasses()
            .that()
            .resideOutsideOfPackage("org.scipion.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..", "org.glassfish.jersey..", "jakarta.ws.rs..");
}
