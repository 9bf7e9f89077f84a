package org.scipion.bridge;

import java.io.OutputStream;
import java.util.Map;
import java.util.OptionalLong;
import org.scipion.model.LogChannel;
import org.scipion.model.Run;
import org.scipion.model.RunOutput;
import org.scipion.model.SetFilter;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Reads all that there is to read of a project, in every way. */
final class WholeProject {
    private static final SetQuery BACKWARDS = SetQuery.ALL.sortedBy("id", true);
    private static final SetQuery SOME =
            SetQuery.ALL.where(new SetFilter.Comparison("id", SetFilter.Operator.GREATER, new Value.Whole(5)));

    private WholeProject() {}

    static void read(ScipionProject project) {
        project.info();
        project.graph();
        project.relations();
        project.settings();
        for (Run run : project.runs()) {
            project.attributes(run.id());
            project.steps(run.id());
            project.liveness(run.id());
            readLogs(project.logs(run.id()));
            run.outputs().forEach(output -> readSet(project, run, output));
        }
    }

    private static void readLogs(RunLogs logs) {
        for (LogChannel channel : LogChannel.values()) {
            logs.chunks(Map.of(channel, 0L), 1 << 16, 1000);
            logs.window(channel, OptionalLong.empty(), 1 << 16);
            logs.search(channel, "error", 0, 10, 1 << 20);
        }
    }

    private static void readSet(ScipionProject project, Run run, RunOutput output) {
        if (output.set().isPresent()) {
            ScipionSet set = project.set(run.id(), output.name());
            read(set);
            if (!set.nestedPrefixes().isEmpty()) {
                set.forEach(SetQuery.ALL, item -> read(set.nested(item.id())));
            }
        }
    }

    static void read(ScipionSet set) {
        set.count();
        set.page(0, 100);
        set.page(BACKWARDS, 0, 100);
        set.page(SOME, 0, 100);
        set.after(3, SetQuery.ALL, 100);
        set.statistics("id", SetQuery.ALL, 10);
        set.distinct("enabled", SetQuery.ALL, 10);
        set.export(ExportFormat.STAR, SetQuery.ALL, OutputStream.nullOutputStream());
    }
}
