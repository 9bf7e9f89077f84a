import { json } from './http';
import type { FileEntry, Graph, Histogram, LogChunk, LogWindow, Me, Person, Project, Share, Step, Volume, VolumeInfo } from './types';
import type { Tokens } from './session';

const run = (project: string, id: string) => `/projects/${project}/protocols/${id}`;
const volume = (project: string, id: string, output: string, item: number) =>
  `${run(project, id)}/outputs/${encodeURIComponent(output)}/volumes/${item}`;

export const signIn = (email: string, password: string) => json<Tokens>('/auth/login', { body: { email, password } });
export const signOut = () => json<unknown>('/auth/logout', { method: 'POST' });
export const me = () => json<Me>('/auth/me');
export const changeMe = (change: Partial<Me>) => json<Me>('/auth/me', { method: 'PUT', body: change });
export const changePassword = (currentPassword: string, newPassword: string) =>
  json<unknown>('/auth/me/password', { method: 'PUT', body: { currentPassword, newPassword } });

export const projects = () => json<Project[]>('/projects/');
export const createProject = (name: string, description: string) => json<Project>('/projects/', { body: { name, description } });
export const importProject = (projectLocation: string) => json<Project>('/projects/import', { body: { projectLocation } });
export const renameProject = (id: number, name: string) => json<unknown>(`/projects/${id}`, { method: 'PUT', body: { name } });
export const removeProject = (id: number) => json<unknown>(`/projects/${id}`, { method: 'DELETE' });
export const shares = (id: number) => json<Share[]>(`/projects/${id}/shares`);
export const share = (id: number, userId: number, permission: string) =>
  json<unknown>(`/projects/${id}/share`, { body: { userIds: [userId], permission } });
export const unshare = (id: number, userId: number) => json<unknown>(`/projects/${id}/share/${userId}`, { method: 'DELETE' });
export const colleagues = () => json<Person[]>('/users/');
export const people = () => json<Person[]>('/users/admin');
export const changePerson = (id: number, change: Partial<Person>) => json<Person>(`/users/admin/${id}`, { method: 'PATCH', body: change });

export const summary = (project: string) => json<Project>(`/projects/${project}/summary`);
export const graph = (project: string) => json<Graph>(`/projects/${project}`);
export const steps = (project: string, id: string) => json<Step[]>(`${run(project, id)}/steps`);
export const logWindow = (project: string, id: string, channel: string, endOffset?: number) =>
  json<LogWindow>(`${run(project, id)}/logs/window?channel=${channel}&maxBytes=65536${endOffset === undefined ? '' : `&endOffset=${endOffset}`}`);
export const logChunk = async (project: string, id: string, channel: string, offset: number) => {
  const answer = await json<{ chunks: LogChunk[] }>(`${run(project, id)}/logs/chunk`, { body: { offsets: { [channel]: offset } } });
  return answer.chunks.find((chunk) => chunk.channel === channel);
};

export const volumes = (project: string, id: string, output: string) =>
  json<Volume[]>(`${run(project, id)}/outputs/${encodeURIComponent(output)}/volumes`);
export const volumeInfo = (project: string, id: string, output: string, item: number) => json<VolumeInfo>(`${volume(project, id, output, item)}/info`);
export const histogram = (project: string, id: string, output: string, item: number) =>
  json<Histogram>(`${volume(project, id, output, item)}/histogram?bins=128`);
export const slicePath = (project: string, id: string, output: string, item: number, query: URLSearchParams) =>
  `${volume(project, id, output, item)}/slice?${query}`;

export const files = (project: string, id: string, path: string) => json<FileEntry[]>(`${run(project, id)}/fs/list?path=${encodeURIComponent(path)}`);
export const startPath = (project: string, id: string) => json<{ startPath: string }>(`${run(project, id)}/fs/start-path`);
export const previewPath = (project: string, id: string, path: string) => `${run(project, id)}/fs/preview?path=${encodeURIComponent(path)}`;
export const downloadPath = (project: string, id: string, path: string) => `${run(project, id)}/fs/download?path=${encodeURIComponent(path)}`;
export const serverFolders = (path: string) => json<FileEntry[]>(`/projects/-1/protocols/-1/fs/list?path=${encodeURIComponent(path)}`);
export const serverStart = () => json<{ startPath: string }>('/projects/-1/protocols/-1/fs/start-path');
