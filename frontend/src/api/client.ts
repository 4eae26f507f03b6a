/** One door to the desk's API: every answer is checked against a schema before anything else sees it. */
import * as v from 'valibot';

/** What the desk refuses, with the sentence it says. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly body: unknown,
  ) {
    super(message);
  }

  /** Whether somebody else has decided in the meantime. */
  get isStale(): boolean {
    return this.code === 'late';
  }

  get needsLogin(): boolean {
    return this.status === 401;
  }
}

/** Whether the desk is still working out what was asked for. */
export const isNotYet = (error: unknown): boolean => error instanceof Refusal && error.code === 'not-yet';

/** The desk answers nothing at all: it was stopped, or the way to it is cut. */
export class Unreachable extends Error {}

/** The desk answers something that this page cannot read: they are of different versions. */
export class Unreadable extends Error {
  constructor(
    readonly path: string,
    readonly issues: string,
  ) {
    super(`${path}: ${issues}`);
  }
}

const ErrorBody = v.object({ error: v.object({ code: v.string(), message: v.string() }) });

export type Query = Record<string, string | number | boolean | undefined>;

/** `path` with the parts of `query` that have a value. */
export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return given.length > 0 ? `${path}?${search}` : path;
}

type Schema = v.GenericSchema;

export async function get<S extends Schema>(
  schema: S,
  path: string,
  query?: Query,
  signal?: AbortSignal,
): Promise<v.InferOutput<S>> {
  return read(schema, path, await send(address(path, query), { signal: signal ?? null }));
}

/** A stretch of a list from its beginning, or what was asked for of it; `next` is where the rest begins. */
export interface Part<T> {
  items: T[];
  total: number;
  next: number | null;
}

/** Asks for a list stretch by stretch. */
export function inParts<S extends Schema>(item: S, path: string, limit: number): (after: number) => Promise<Part<v.InferOutput<S>>> {
  const schema = v.object({ items: v.array(item), total: v.number(), next: v.nullable(v.number()) });
  return async (after) => {
    const { items, total, next }: Part<v.InferOutput<S>> = await get(schema, path, { limit, after });
    return { items, total, next };
  };
}

const PAGE = 1000;

/** Every item of a list that is given in pages. */
export async function getAll<S extends Schema>(item: S, path: string, query: Query = {}): Promise<v.InferOutput<S>[]> {
  const schema = v.object({ items: v.array(item), next: v.nullable(v.number()) });
  const found: v.InferOutput<S>[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const answer: v.InferOutput<typeof schema> = await get(schema, path, { ...query, limit: PAGE, after });
    found.push(...answer.items);
    after = answer.next;
  }
  return found;
}

export async function post<S extends Schema>(schema: S, path: string, body: unknown = {}): Promise<v.InferOutput<S>> {
  const answer = await send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Witness': '1' },
    body: JSON.stringify(body),
  });
  return read(schema, path, answer);
}

export async function remove(path: string): Promise<void> {
  await send(path, { method: 'DELETE', headers: { 'X-Witness': '1' } });
}

async function send(path: string, request: RequestInit): Promise<unknown> {
  const response = await fetch(path, { credentials: 'same-origin', ...request }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable(path);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const said = v.safeParse(ErrorBody, body);
  const { code, message } = said.success ? said.output.error : { code: '', message: response.statusText };
  throw new Refusal(response.status, code, message, body);
}

function read<S extends Schema>(schema: S, path: string, body: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw new Unreadable(path, result.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`).join('; '));
}
