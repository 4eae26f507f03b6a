/** A token that came in the address after # is exchanged once and taken out of the address. */
import { login } from '../api/dossier';
import { look } from './here.svelte';
import { session } from './session.svelte';

export async function enter(): Promise<void> {
  const found = /^#token=([^&]+)/.exec(location.hash);
  if (!found?.[1]) return;
  history.replaceState(null, '', '#/desk');
  await look();
  await login({ token: found[1] }).catch((error: unknown) => {
    session.refused = error instanceof Error ? error.message : String(error); // shown over the form for a login
  });
}
