/** A rotation as the nine numbers of its matrix, column after column. */
export type Rotation = number[];

/** As microscopists look at a map: z towards the reader, a little from above. */
export const FIRST: Rotation = turned([1, 0, 0, 0, 1, 0, 0, 0, 1], 0.5, 0.4);

/** Turned further about the axes of the screen, in radians. */
export function turned(rotation: Rotation, aboutY: number, aboutX: number): Rotation {
  const [cosY, sinY, cosX, sinX] = [Math.cos(aboutY), Math.sin(aboutY), Math.cos(aboutX), Math.sin(aboutX)];
  const byY = [cosY, 0, -sinY, 0, 1, 0, sinY, 0, cosY];
  const byX = [1, 0, 0, 0, cosX, sinX, 0, -sinX, cosX];
  return product(byX, product(byY, rotation));
}

function product(left: Rotation, right: Rotation): Rotation {
  const entry = (row: number, column: number) => left[row] * right[3 * column] + left[row + 3] * right[3 * column + 1] + left[row + 6] * right[3 * column + 2];
  return Array.from({ length: 9 }, (_, index) => entry(index % 3, Math.floor(index / 3)));
}
