import { json } from './http';

/** A plugin of Scipion, installed or on offer. */
export interface Plugin {
  name: string;
  pipName: string;
  summary: string;
  homePage: string;
  latestRelease: string;
  installed: boolean;
  pipVersion: string;
  toUpdate: boolean;
  binaries: Binary[];
}

export interface Binary {
  name: string;
  version: string;
  target: string;
  installed: boolean;
}

/** An installation, update or removal. */
export interface PluginTask {
  taskId: string;
  operation: string;
  subject: string;
  status: string;
  step: string | null;
  error: string | null;
  createdAt: string;
}

export interface RunOverview {
  projectId: number;
  projectName: string;
  protocolId: string;
  label: string;
  status: string;
  stepsDone: number;
  numberOfSteps: number;
  updatedAt: string;
}

export interface Worker {
  name: string;
  kind: string;
  state: string;
  concurrency: number;
  active: number;
  reserved: number;
}

export interface InstanceSettings {
  defaultQueueName: string;
  maxConcurrentRunsPerUser: number;
}

export interface Variable {
  name: string;
  value: string;
  default: string;
  description: string;
  source: string;
  isOverride: boolean;
}

export interface Overview {
  version: string;
  javaVersion: string;
  startedAt: string;
  memoryUsedBytes: number;
  memoryMaxBytes: number;
  limits: { name: string; value: number; unit: string }[];
}

const name = encodeURIComponent;

export const plugins = () => json<Plugin[]>('/plugins');
export const pluginTasks = () => json<PluginTask[]>('/plugins/tasks');
export const installPlugin = (pipName: string) => json<unknown>(`/plugins/install/${name(pipName)}?skipBinaries=true`, { method: 'POST' });
export const removePlugin = (pipName: string) => json<unknown>(`/plugins/uninstall/${name(pipName)}`, { method: 'POST' });
export const changeBinary = (pipName: string, target: string, action: 'install' | 'uninstall') =>
  json<unknown>(`/plugins/${name(pipName)}/binaries/${name(target)}/${action}`, { method: 'POST' });
export const pluginTaskLog = (taskId: string) => json<{ text: string }>(`/plugins/tasks/${taskId}/log`);

export const allRuns = () => json<{ runs: RunOverview[] }>('/runs');
export const workers = () => json<{ workers: Worker[] }>('/settings/jobs?recentLimit=1');

export const instanceSettings = () => json<InstanceSettings>('/settings/instance');
export const changeInstanceSettings = (change: InstanceSettings) => json<InstanceSettings>('/settings/instance', { method: 'PATCH', body: change });
export const environment = () => json<Variable[]>('/settings/environment');
export const changeVariable = (variable: string, value: string) =>
  json<Variable[]>('/settings/environment', { method: 'PATCH', body: { [variable]: value } });
export const resetVariable = (variable: string) => json<Variable[]>(`/settings/environment/${name(variable)}`, { method: 'DELETE' });
export const overview = () => json<Overview>('/system/overview');

/** How runs are sent to the queues of this machine. */
export interface HostSettings {
  schedulerName: string;
  parallelCommand: string;
  submitCommand: string;
  cancelCommand: string;
  checkCommand: string;
  jobDoneRegex: string;
  submitTemplate: string;
}

export const hostSettings = () => json<HostSettings>('/settings/host');
export const changeHostSettings = (change: Partial<HostSettings>) => json<HostSettings>('/settings/host', { method: 'PATCH', body: change });
