import { json } from './http';
import { outputPath, type OutputPlace } from './tables';

export interface Curves {
  threshold: number;
  rows: { label: string; resolution: number | null; x: number[]; y: number[] }[];
}

export interface Ctf {
  ctfId: string;
  micrographName: string;
  failed: boolean;
  defocusU: number;
  defocusV: number;
  defocusAngle: number;
  astigmatism: number;
  resolution: number | null;
  /** Not every program keeps the spectra that it fitted. */
  psdFile?: string;
}

export interface Micrograph {
  id: string;
  label: string;
  particles: number;
  width: number;
  height: number;
}

export interface Point {
  id: number;
  x: number;
  y: number;
}

export interface TiltSeries {
  tiltSeriesId: string;
  dims: [number, number, number];
  pixelSize: number;
  tiltAxisAngle: number | null;
}

export interface Tilt {
  index: number;
  tiltAngle: number;
  dose: number | null;
  excluded: boolean;
}

export interface Tomogram {
  id: string;
  volumeId: number;
  label: string;
  dims: [number, number, number];
  voxelSize: number[];
  count: number;
}

export interface Point3d extends Point {
  z: number;
  radius: number;
}

export const curves = (place: OutputPlace) => json<Curves>(`${outputPath(place)}/fsc/rows`);

export const ctfs = (place: OutputPlace) => json<{ ctfs: Ctf[] }>(`${outputPath(place)}/ctf`).then((answer) => answer.ctfs);
export const spectrumPath = (place: OutputPlace, ctf: string) => `${outputPath(place)}/ctf/${ctf}/psd?size=512`;
export const ctfMicrographPath = (place: OutputPlace, ctf: string) => `${outputPath(place)}/ctf/${ctf}/micrograph?size=512`;

export const micrographs = (place: OutputPlace) => json<{ micrographs: Micrograph[] }>(`${outputPath(place)}/coords2d/micrographs`).then((answer) => answer.micrographs);
export const coordinates = (place: OutputPlace, micrograph: string) =>
  json<{ coordinates: Point[] }>(`${outputPath(place)}/coords2d/micrographs/${micrograph}/coordinates`).then((answer) => answer.coordinates);
export const micrographPath = (place: OutputPlace, micrograph: string) => `${outputPath(place)}/coords2d/micrographs/${micrograph}/image?size=1024`;

export const tiltSeries = (place: OutputPlace) => json<TiltSeries[]>(`${outputPath(place)}/tiltseries`);
export const tilts = (place: OutputPlace, series: string) =>
  json<{ frames: Tilt[] }>(`${outputPath(place)}/tiltseries/${encodeURIComponent(series)}/frames`).then((answer) => answer.frames);
export const tiltPath = (place: OutputPlace, series: string, index: number, aligned: boolean) =>
  `${outputPath(place)}/tiltseries/${encodeURIComponent(series)}/tilt?index=${index}&size=768&applyTransform=${aligned}`;

export const tomograms = (place: OutputPlace) => json<Tomogram[]>(`${outputPath(place)}/coords3d/tomograms`);
export const points = (place: OutputPlace, tomogram: number) => json<Point3d[]>(`${outputPath(place)}/coords3d/tomograms/${tomogram}`);
export const tomogramSlicePath = (place: OutputPlace, tomogram: number, index: number) =>
  `${outputPath(place)}/coords3d/tomograms/${tomogram}/slice?axis=z&index=${index}&format=png&fast=false`;
