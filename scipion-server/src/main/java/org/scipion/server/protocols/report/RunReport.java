package org.scipion.server.protocols.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.scipion.model.LogWindow;
import org.scipion.model.Run;
import org.scipion.model.RunInput;
import org.scipion.model.RunOutput;
import org.scipion.model.Step;

/**
 * What is told of a run.
 *
 * @param project name of the project
 * @param run the run
 * @param steps its steps in their order
 * @param parameters what was set in its form, by name
 * @param tags titles of its tags
 * @param logs the ends of its logs
 * @param titles title of the run with an id
 * @param now moment of the report
 */
record RunReport(
        String project,
        Run run,
        List<Step> steps,
        Map<String, String> parameters,
        List<String> tags,
        List<LogWindow> logs,
        LongFunction<String> titles,
        Instant now) {

    /** The report as a page that needs nothing beside itself. */
    String html() {
        HtmlPage page = new HtmlPage(run.title());
        page.paragraph(run.className() + " · run " + run.id() + " of project " + project);
        page.facts(facts());
        text(page, "Comment", run.comment());
        text(page, "Error", run.error());
        table(page, "Inputs", List.of("Parameter", "Run", "Output"), inputs());
        table(page, "Outputs", List.of("Name", "Class", "Content"), outputs());
        table(page, "Parameters", List.of("Name", "Value"), values());
        table(
                page,
                "Steps",
                List.of("Step", "Function", "State", "Seconds", "Error"),
                steps.stream().map(this::step).toList());
        logs.stream().filter(log -> !log.content().isEmpty()).forEach(log -> text(page, title(log), log.content()));
        return page.paragraph("Written " + time(now)).text();
    }

    private List<List<String>> facts() {
        return List.of(
                List.of("Status", run.status().word()),
                List.of("Started", run.times().started().map(RunReport::time).orElse("never")),
                List.of("Ended", run.times().ended().map(RunReport::time).orElse("–")),
                List.of("Time", duration(run.elapsed(now))),
                List.of("Processor time", duration(run.times().cpu())),
                List.of(
                        "Steps",
                        run.progress().stepsDone() + " of " + run.progress().numberOfSteps() + " done"),
                List.of("Host", run.execution().hostName()),
                List.of(
                        "Threads, MPI processes",
                        run.execution().threads() + ", " + run.execution().mpiProcesses()),
                List.of("Tags", String.join(", ", tags)));
    }

    private List<List<String>> inputs() {
        return run.inputs().stream().map(this::input).toList();
    }

    private List<String> input(RunInput input) {
        String parent = input.parentRunId().isPresent()
                ? titles.apply(input.parentRunId().getAsLong())
                : "";
        return List.of(input.name(), parent, input.outputName());
    }

    private List<List<String>> outputs() {
        return run.outputs().stream().map(RunReport::output).toList();
    }

    private static List<String> output(RunOutput output) {
        return List.of(output.name(), output.className(), output.info());
    }

    private List<List<String>> values() {
        return parameters.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<String> step(Step step) {
        return List.of(
                Integer.toString(step.index()),
                step.name(),
                step.status().word(),
                step.elapsed(now).map(time -> Long.toString(time.toSeconds())).orElse(""),
                step.error());
    }

    private static void text(HtmlPage page, String heading, String content) {
        if (!content.isBlank()) {
            page.heading(heading).preformatted(content);
        }
    }

    private static void table(HtmlPage page, String heading, List<String> head, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            page.heading(heading).table(head, rows);
        }
    }

    private static String title(LogWindow log) {
        String whole = log.channel().label();
        return log.startOffset() == 0 ? whole : whole + ", the last lines";
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String duration(Duration time) {
        return time.toHours() + " h " + time.toMinutesPart() + " min " + time.toSecondsPart() + " s";
    }
}
