import { mark } from './status';

export function StatusMark({ status, worded = false }: { status: string; worded?: boolean }) {
  const { sign, text } = mark(status);
  return (
    <span class={`status status-${status}`} title={text}>
      <span aria-hidden="true">{sign}</span>
      <span class={worded ? '' : 'only-read'}>{text}</span>
    </span>
  );
}
