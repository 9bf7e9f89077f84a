import './plot.css';

export interface Curve {
  label: string;
  x: number[];
  y: number[];
}

interface Props {
  title: string;
  curves: Curve[];
  /** What the axes are, with their units. */
  across: string;
  up: string;
  range: [number, number];
  /** How a value of the horizontal axis is written. */
  acrossText?: (value: number) => string;
  /** Values of the vertical axis at which a line is drawn. */
  marks?: number[];
}

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 72;
const BOTTOM = 48;
const TOP = 12;
const RIGHT = 16;
const TICKS = 5;

/** Curves over a common axis. */
export function Plot({ title, curves, across, up, range, acrossText = short, marks = [] }: Props) {
  const all = curves.flatMap((curve) => curve.x);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const [low, high] = range;
  const atX = (value: number) => LEFT + ((value - least) / (most - least || 1)) * (WIDTH - LEFT - RIGHT);
  const atY = (value: number) => HEIGHT - BOTTOM - ((value - low) / (high - low || 1)) * (HEIGHT - BOTTOM - TOP);
  return (
    <figure class="plot">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {ticks(low, high).map((value) => (
          <g key={value}>
            <line class="plot-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={atY(value)} y2={atY(value)} />
            <text x={LEFT - 8} y={atY(value) + 4} text-anchor="end">
              {short(value)}
            </text>
          </g>
        ))}
        {ticks(least, most).map((value) => (
          <text key={value} x={atX(value)} y={HEIGHT - BOTTOM + 18} text-anchor="middle">
            {acrossText(value)}
          </text>
        ))}
        {marks.map((value) => (
          <g key={value}>
            <line class="plot-mark" x1={LEFT} x2={WIDTH - RIGHT} y1={atY(value)} y2={atY(value)} />
            <text class="plot-mark-text" x={WIDTH - RIGHT} y={atY(value) - 5} text-anchor="end">
              {value}
            </text>
          </g>
        ))}
        {curves.map((curve, index) => (
          <polyline key={curve.label} class={`plot-curve plot-curve-${index % 4}`} points={curve.x.map((value, at) => `${atX(value)},${atY(curve.y[at])}`).join(' ')} />
        ))}
        <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 8} text-anchor="middle">
          {across}
        </text>
        <text transform={`translate(16 ${(HEIGHT - BOTTOM) / 2}) rotate(-90)`} text-anchor="middle">
          {up}
        </text>
      </svg>
      <figcaption>
        {curves.map((curve, index) => (
          <span key={curve.label} class={`plot-legend plot-curve-${index % 4}`}>
            {curve.label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** Round numbers in a range, some five of them. */
function ticks(from: number, to: number): number[] {
  const rough = (to - from || 1) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999)!;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step + 0.001) - first + 1 }, (_, index) => (first + index) * step);
}

const short = (value: number) => String(Number(value.toPrecision(3)));
