/** Short sentences about what was just done, said aloud to a screen reader as well. */
export interface Notice {
  id: number;
  text: string;
  bad: boolean;
}

const STAYS = 6000;
let last = 0;

export const notices = $state<Notice[]>([]);

export function tell(text: string, bad = false): void {
  last += 1;
  const id = last;
  notices.push({ id, text, bad });
  setTimeout(() => dismiss(id), bad ? STAYS * 2 : STAYS);
}

export function dismiss(id: number): void {
  const at = notices.findIndex((notice) => notice.id === id);
  if (at >= 0) notices.splice(at, 1);
}
