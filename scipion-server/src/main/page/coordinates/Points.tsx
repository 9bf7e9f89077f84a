import type { ComponentChildren } from 'preact';
import './points.css';

interface Circle {
  id: number;
  x: number;
  y: number;
  radius: number;
}

interface Props {
  /** Size of the picture in the pixels that the circles are told in. */
  width: number;
  height: number;
  circles: Circle[];
  label: string;
  children: ComponentChildren;
}

/** A picture with circles on it. */
export function Points({ width, height, circles, label, children }: Props) {
  return (
    <div class="points" style={{ aspectRatio: `${width} / ${height}` }}>
      {children}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {circles.map((circle) => (
          <circle key={circle.id} cx={circle.x} cy={circle.y} r={circle.radius} />
        ))}
      </svg>
    </div>
  );
}
