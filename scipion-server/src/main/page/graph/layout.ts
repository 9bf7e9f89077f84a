import type { Run } from '../api/types';

export interface Place {
  run: Run;
  x: number;
  y: number;
}

export interface Edge {
  from: Place;
  to: Place;
}

export interface Layout {
  places: Map<string, Place>;
  edges: Edge[];
  width: number;
  height: number;
}

export const NODE = { width: 190, height: 52 };
const GAP = { x: 70, y: 22 };

/**
 * Runs from left to right by what they need, each in the lane of its first parent where that is free. Runs are placed in the order of their ids, so a
 * new run never moves an older one.
 */
export function layOut(runs: Run[]): Layout {
  const byId = new Map(runs.map((run) => [run.protocolId, run]));
  const inOrder = [...runs].sort((a, b) => Number(a.protocolId) - Number(b.protocolId));
  const columns = new Map<string, number>();
  const lanes = new Map<string, number>();
  const taken = new Set<string>();
  let freshLane = 0;
  for (const run of inOrder) {
    const parents = run.parents.filter((parent) => byId.has(parent));
    const column = columnOf(run.protocolId, byId, columns, new Set());
    let lane = parents.length ? (lanes.get(parents[0]) ?? freshLane) : freshLane;
    while (taken.has(`${column} ${lane}`)) {
      lane++;
    }
    taken.add(`${column} ${lane}`);
    lanes.set(run.protocolId, lane);
    freshLane = Math.max(freshLane, lane + 1);
  }
  return drawn(inOrder, columns, lanes);
}

/** How many runs lie before this one on the longest way to it. */
function columnOf(id: string, byId: Map<string, Run>, known: Map<string, number>, above: Set<string>): number {
  const found = known.get(id);
  if (found !== undefined) {
    return found;
  }
  above.add(id);
  const parents = (byId.get(id)?.parents ?? []).filter((parent) => byId.has(parent) && !above.has(parent));
  const column = parents.length ? 1 + Math.max(...parents.map((parent) => columnOf(parent, byId, known, above))) : 0;
  above.delete(id);
  known.set(id, column);
  return column;
}

function drawn(runs: Run[], columns: Map<string, number>, lanes: Map<string, number>): Layout {
  const places = new Map<string, Place>();
  for (const run of runs) {
    places.set(run.protocolId, {
      run,
      x: columns.get(run.protocolId)! * (NODE.width + GAP.x),
      y: lanes.get(run.protocolId)! * (NODE.height + GAP.y),
    });
  }
  const edges = runs.flatMap((run) =>
    run.parents.filter((parent) => places.has(parent)).map((parent) => ({ from: places.get(parent)!, to: places.get(run.protocolId)! })),
  );
  const all = [...places.values()];
  return {
    places,
    edges,
    width: Math.max(0, ...all.map((place) => place.x + NODE.width)),
    height: Math.max(0, ...all.map((place) => place.y + NODE.height)),
  };
}
