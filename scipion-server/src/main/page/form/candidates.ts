import type { Run } from '../api/types';

export interface Candidate {
  token: string;
  text: string;
}

const ANYTHING = ['EMSet', 'All'];

/** The outputs that can be an input of these classes; not those of the run itself or of what was made from it. */
export function candidates(runs: Run[], edited: string, pointerClass: string): Candidate[] {
  const classes = pointerClass.split(/[,;|]/).map((name) => name.trim()).filter(Boolean);
  const barred = descendants(runs, edited);
  const free = runs.filter((run) => !barred.has(run.protocolId)).sort((a, b) => Number(b.protocolId) - Number(a.protocolId));
  return free.flatMap((run) => [...itself(run, classes), ...outputs(run, classes)]);
}

function outputs(run: Run, classes: string[]): Candidate[] {
  return run.outputs
    .filter((output) => classes.some((name) => ANYTHING.includes(name) || output.pointerClassHierarchy.includes(name)))
    .map((output) => ({ token: output.value, text: `${run.label} · ${output.name} · ${output.info || output.pointerClass}` }));
}

/** Some parameters take a whole run, such as one to be continued; of which class a run is, only the server knows. */
function itself(run: Run, classes: string[]): Candidate[] {
  return classes.some((name) => name.startsWith('Prot')) ? [{ token: run.protocolId, text: `${run.label} · #${run.protocolId}` }] : [];
}

function descendants(runs: Run[], id: string): Set<string> {
  const children = new Map(runs.map((run) => [run.protocolId, run.children]));
  const found = new Set<string>();
  const waiting = id === '' ? [] : [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!found.has(next)) {
      found.add(next);
      waiting.push(...(children.get(next) ?? []));
    }
  }
  return found;
}
