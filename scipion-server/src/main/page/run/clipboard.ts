import { save } from '../app/save';

const KEY = 'scipion.copiedRuns';

/** Runs that were copied, also from another project or tab, until others are. */
export const copied = (): unknown => {
  const kept = localStorage.getItem(KEY);
  return kept === null ? null : JSON.parse(kept);
};

export const keepCopied = (workflow: unknown) => localStorage.setItem(KEY, JSON.stringify(workflow));

/** Hands a workflow over as a file. */
export function saveWorkflow(workflow: unknown, name: string): void {
  save(new Blob([JSON.stringify(workflow, null, 2)], { type: 'application/json' }), `${name}.json`);
}
