/** Light, dark, or as the system has it. */
const KEPT = 'witness.theme';
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const state = $state<{ theme: Theme }>({ theme: 'system' });

export const theme = {
  get name(): Theme {
    return state.theme;
  },
};

export function wear(name: Theme): void {
  state.theme = name;
  document.documentElement.dataset['theme'] = name;
  localStorage.setItem(KEPT, name);
}

export function wearAsBefore(): void {
  wear(THEMES.find((each) => each === localStorage.getItem(KEPT)) ?? 'system');
}
