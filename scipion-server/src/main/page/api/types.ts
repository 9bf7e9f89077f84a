/** Shapes of the API, as far as the page reads them. */
export interface Me {
  id: number;
  email: string;
  role: string;
  firstName: string;
  lastName: string | null;
  institution: string | null;
}

export interface Project {
  id: number;
  name: string;
  description: string | null;
  updatedAt: string;
  protocolsCount: number;
  diskUsage: string | null;
  isOwner: boolean;
  isShared: boolean;
  permission: string;
}

export interface Output {
  name: string;
  pointerClass: string;
  pointerClassHierarchy: string[];
  info: string;
  /** What names it as the input of another run. */
  value: string;
}

export interface Input {
  name: string;
  value: string;
  label?: string;
  info?: string;
}

export interface Run {
  protocolId: string;
  label: string;
  title: string;
  comment: string;
  status: string;
  parents: string[];
  children: string[];
  inputs: Input[];
  outputs: Output[];
  cpuTime: string;
  elapsedTime: string;
  numberOfSteps: number;
  stepsDone: number;
  tags: unknown[];
  extraTableColumns?: Record<string, { label: string; value: string; type: string }>;
}

export interface Graph {
  id: number;
  shortName: string;
  protocols: Record<string, Run>;
}

export interface Step {
  index: number;
  name: string;
  status: string;
  argsText: string;
  elapsedSeconds: number | null;
  error: string | null;
}

export interface LogWindow {
  channel: string;
  content: string;
  startOffset: number;
  endOffset: number;
  sizeBytes: number;
}

export interface LogChunk {
  channel: string;
  content: string;
  offset: number;
  resetOffset?: boolean;
}

export interface Volume {
  id: number;
  label: string;
  dims: [number, number, number];
  samplingRate: number | null;
}

export interface VolumeInfo extends Volume {
  min: number;
  max: number;
  mean: number;
  voxelSize: number[] | null;
}

export interface Histogram {
  binEdges: number[];
  counts: number[];
}

export interface FileEntry {
  name: string;
  path: string;
  isDir: boolean;
  size: number | null;
}

export interface Person {
  id: number;
  email: string;
  firstName: string;
  lastName: string | null;
  role: string;
  isActive: boolean;
}

export interface Share {
  userId: number;
  permission: string;
}
