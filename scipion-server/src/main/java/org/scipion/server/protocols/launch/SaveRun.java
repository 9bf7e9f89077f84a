package org.scipion.server.protocols.launch;

import org.scipion.bridge.RunTarget;
import org.scipion.bridge.SavedRun;
import org.scipion.model.AccessibleProject;
import org.scipion.server.protocols.acting.Envelope;
import org.scipion.server.protocols.acting.ProjectChanges;

/** Stores a run with the values of its form. */
public final class SaveRun {

    private final ProjectChanges changes;

    /** Stores through the given door. */
    public SaveRun(ProjectChanges changes) {
        this.changes = changes;
    }

    /** Does it; values that are refused are told, and the run is stored with the others. */
    Envelope run(AccessibleProject project, FilledForm form) {
        RunTarget target = form.target();
        SavedRun saved = changes.of(project).runs().save(target, form.values());
        return answer(project, saved).with("protocolId", Long.toString(saved.id()));
    }

    private Envelope answer(AccessibleProject project, SavedRun saved) {
        if (saved.errors().isEmpty()) {
            return changes.answerWithGraph(project);
        }
        changes.note(project);
        return Envelope.refused(saved.errors());
    }
}
