package org.scipion.server.projects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A project that was just imported, with what the import brought. */
record ImportedProject(@JsonUnwrapped ProjectSummary project, ImportReport importReport) {}
