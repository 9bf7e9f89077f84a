package org.scipion.server.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.scipion.server.installation.doctor.Doctor;
import org.scipion.server.installation.doctor.Finding;
import org.scipion.server.installation.doctor.Finding.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description =
                "Looks for what is wrong with this installation and says how to mend it; exit code 1 when something does not work.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--json", description = "Prints the findings as JSON.")
    private boolean json;

    @Option(names = "--strict", description = "Exit code 1 for warnings, too.")
    private boolean strict;

    DoctorCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new Doctor(invocation.workspace(), invocation.environment()).examine();
        if (json) {
            invocation.json(findings);
        } else {
            findings.forEach(this::show);
        }
        Verdict worst = strict ? Verdict.WARN : Verdict.FAIL;
        return findings.stream().anyMatch(finding -> finding.verdict().compareTo(worst) >= 0) ? 1 : 0;
    }

    private void show(Finding finding) {
        invocation.output().printf("%-4s  %-12s  %s%n", finding.verdict(), finding.check(), finding.found());
        if (!finding.remedy().isEmpty()) {
            invocation.output().printf("%-4s  %-12s  -> %s%n", "", "", finding.remedy());
        }
    }
}
