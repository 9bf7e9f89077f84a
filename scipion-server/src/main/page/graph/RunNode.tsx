import { StatusMark } from '../project/StatusMark';
import { NODE, type Place } from './layout';

interface Props {
  place: Place;
  address: string;
  selected: boolean;
  dimmed: boolean;
  onToggle: () => void;
}

export function RunNode({ place, address, selected, dimmed, onToggle }: Props) {
  const { run, x, y } = place;
  const done = run.numberOfSteps ? (100 * run.stepsDone) / run.numberOfSteps : 0;
  return (
    <a
      class={`node ${selected ? 'node-selected' : ''} ${dimmed ? 'node-dimmed' : ''}`}
      href={address}
      style={{ transform: `translate(${x}px, ${y}px)`, width: NODE.width, height: NODE.height }}
      aria-current={selected ? 'true' : undefined}
      onClick={(event) => {
        if (event.shiftKey) {
          event.preventDefault();
          event.stopPropagation();
          onToggle();
        }
      }}
    >
      <span class="node-head">
        <StatusMark status={run.status} />
        <b title={run.label}>{run.label}</b>
      </span>
      <span class="node-facts">{run.outputs[0]?.info || `#${run.protocolId}`}</span>
      {run.status === 'running' && <span class="node-progress" style={{ width: `${done}%` }} />}
    </a>
  );
}
