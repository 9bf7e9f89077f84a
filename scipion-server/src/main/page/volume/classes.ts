import type { Output } from '../api/types';

const SHOWN = ['Volume', 'SetOfVolumes', 'SetOfAverages', 'SetOfTomograms', 'Tomogram'];

/** Whether the volume viewer can show an output. */
export const showsVolumes = (output: Output) => output.pointerClassHierarchy.some((name) => SHOWN.includes(name));
