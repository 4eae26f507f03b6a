/** The dossier on the desk, who sits at it, and how often it has changed since the page was opened. */
import { Refusal, Unreachable } from '../api/client';
import { dossier, type Dossier } from '../api/dossier';

type Standing = 'opening' | 'open' | 'login' | 'unreachable' | 'failed';

interface Session {
  standing: Standing;
  dossier: Dossier | null;
  revision: number;
  trouble: string;
  /** Why the token in the address let nobody in. */
  refused: string;
  /** Whether somebody logged in by name and password, and can log out. */
  account: boolean;
}

export const session = $state<Session>({
  standing: 'opening',
  dossier: null,
  revision: 0,
  trouble: '',
  refused: '',
  account: sessionStorage.getItem('witness.account') === 'yes',
});

/** Whether the person at the desk may decide. */
export function mayDecide(): boolean {
  return session.dossier?.me?.role !== 'reader';
}

/** Whether the person at the desk says who may come to it. */
export function isOwner(): boolean {
  return session.dossier?.me?.role === 'owner';
}

/** Reads the dossier's own record again; every view that shows data follows. */
export async function refresh(): Promise<void> {
  try {
    session.dossier = await dossier();
    session.standing = 'open';
    session.revision += 1;
  } catch (error) {
    session.standing = standingAfter(error);
    session.trouble = error instanceof Error ? error.message : String(error);
  }
}

function standingAfter(error: unknown): Standing {
  if (error instanceof Refusal && error.needsLogin) return 'login';
  return error instanceof Unreachable ? 'unreachable' : 'failed';
}
