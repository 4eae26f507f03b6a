/** Who may come to the desk, and as what. */
import * as v from 'valibot';
import { get, post, remove } from './client';

export const ROLES = ['reader', 'editor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

export const Account = v.object({ name: v.string(), role: v.picklist(ROLES) });
export type Account = v.InferOutput<typeof Account>;
export const Accounts = v.object({ items: v.array(Account) });

export const accounts = async () => (await get(Accounts, '/api/accounts')).items;

/** Makes an account, or gives it another role, and another password where one is given. */
export const putAccount = (account: Account, password?: string) => post(Accounts, '/api/accounts', { ...account, password: password ?? null });
export const removeAccount = (name: string) => remove(`/api/accounts/${encodeURIComponent(name)}`);
