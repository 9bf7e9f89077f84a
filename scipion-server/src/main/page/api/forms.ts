import { json } from './http';

/** A parameter of a protocol; groups and lines hold others. */
export interface Param {
  name: string;
  label: string | null;
  paramClass: string;
  help?: string | null;
  condition?: string | null;
  conditionContext?: Record<string, unknown>;
  expertLevel?: number | null;
  default?: unknown;
  value?: unknown;
  choices?: string[] | [string, string][] | Record<string, string>;
  display?: number;
  pointerClass?: string | null;
  allowsNull?: boolean;
  allowsPointers?: boolean;
  pointerMode?: boolean;
  wizard?: Wizard | null;
  params?: Param[];
}

export interface Wizard {
  id: string;
  kind: string;
  webSupported: boolean;
}

export interface Section {
  label: string;
  params: Param[];
}

export interface FormContext {
  info: {
    protocolId: number | null;
    label: string;
    status: string;
    protocolClassName: string;
    executeMode: Record<string, { label: string; help: string }>;
  };
  form: { help: string; references: string[]; sections: Section[] };
  values: Record<string, unknown>;
}

/** What the actions on runs answer. */
export interface Outcome {
  status: number;
  errors: string[];
  protocolId?: string;
}

export interface CatalogueNode {
  text: string;
  value: string | null;
  icon: { name: string } | string | null;
  tag: string | null;
  openItem: boolean | string;
  childs: CatalogueNode[];
}

export interface WizardAnswer {
  message: string;
  paramUpdates: Record<string, unknown>;
  availableValues: unknown[] | null;
  requiresUserInput: boolean;
}

export interface Preflight {
  requiresConfirmation: boolean;
  affectedProtocols: { protocolId: string; runName: string; status: string; level: number }[];
}

export interface Queue {
  name: string;
  params: { variableName: string; value: string; label: string; help: string }[];
}

/** A run that is to be made or changed; `protocolId` is empty for a new one. */
export interface Entered {
  protocolId: string;
  protocolClassName: string;
  params: Record<string, unknown>;
}

const of = (project: string, rest: string) => `/projects/${project}${rest}`;

export const catalogue = (project: string) => json<Record<string, CatalogueNode>>(of(project, '/protocols'));
export const formOfClass = (project: string, name: string) => json<FormContext>(of(project, `/protclass/${encodeURIComponent(name)}`));
export const formOfRun = (project: string, run: string) => json<FormContext>(of(project, `/protocols/${run}`));
export const save = (project: string, entered: Entered) => json<Outcome>(of(project, '/save'), { body: entered });
export const launch = (project: string, entered: Entered, mode: string) => json<Outcome>(of(project, '/launch'), { body: { ...entered, mode } });
export const execute = (project: string, entered: Entered, mode: string) =>
  json<Outcome>(of(project, `/protocols/${entered.protocolId}/workflow-execution`), {
    body: { protocolClassName: entered.protocolClassName, params: entered.params, mode, scope: 'single' },
  });
export const preflight = (project: string, run: string, mode: string) =>
  json<Preflight>(of(project, `/protocols/${run}/workflow-execution/preflight?mode=${mode}`));
export const queues = async (project: string) => {
  const answer = await json<{ settings: { host: { queues: Queue[] } } }>(of(project, '/effective-settings'));
  return answer.settings.host.queues;
};
export const runWizard = (project: string, entered: Entered, paramName: string, wizardId: string) =>
  json<WizardAnswer>(of(project, '/wizards/execute'), {
    body: { protocolId: entered.protocolId, protocolClassName: entered.protocolClassName, paramName, wizardId, formValues: entered.params },
  });

export const stop = (project: string, ids: string[]) => json<Outcome>(of(project, '/protocols/stop'), { body: { protocolIds: ids } });
export const remove = (project: string, ids: string[]) => json<Outcome>(of(project, '/protocols/delete'), { body: { protocolIds: ids } });
export const duplicate = (project: string, ids: string[]) =>
  json<Outcome>(of(project, '/protocols/duplicate'), { body: { items: ids.map((id) => ({ id })) } });
export const rename = (project: string, id: string, runName: string, comment: string) =>
  json<Outcome>(of(project, `/protocols/${id}/rename`), { method: 'PUT', body: { runName, comment } });
export const restartAll = (project: string, id: string) => json<Outcome>(of(project, `/protocols/${id}/restart-all`), { method: 'POST' });
export const continueAll = (project: string, id: string) => json<Outcome>(of(project, `/protocols/${id}/continue-all`), { method: 'POST' });
export const exportRuns = (project: string, ids: string[]) =>
  json<{ workflow: unknown }>(of(project, '/protocols/export-workflow'), { body: { protocolIds: ids } });
export const pasteRuns = (project: string, workflow: unknown) => json<Outcome>(of(project, '/protocols/import-workflow'), { body: { workflow } });
