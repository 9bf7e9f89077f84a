import type { Output } from '../api/types';

/** The viewers, each with the classes of outputs that it can show; where there are several for a class, the first is the usual one. */
const VIEWERS = {
  volume: ['Volume', 'SetOfVolumes'],
  surface: ['Volume', 'SetOfVolumes'],
  fsc: ['FSC', 'SetOfFSCs'],
  ctf: ['SetOfCTF'],
  coordinates: ['SetOfCoordinates'],
  tomogram: ['SetOfCoordinates3D'],
  tilts: ['SetOfTiltSeries'],
  table: ['EMSet'],
} as const;

export type Viewer = keyof typeof VIEWERS;

/** What an output can be looked at with, the usual way first; nothing for outputs that are values. */
export function viewers(output: Output): Viewer[] {
  const shows = (classes: readonly string[]) => output.pointerClassHierarchy.some((name) => classes.includes(name));
  return (Object.keys(VIEWERS) as Viewer[]).filter((viewer) => shows(VIEWERS[viewer]));
}
