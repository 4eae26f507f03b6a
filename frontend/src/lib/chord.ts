/** The keys of an event as a shortcut names them: "j", "shift+u", "ctrl+z"; "" for a modifier alone. */
export function chord(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const { key } = event;
  if (event.altKey || ['Shift', 'Control', 'Meta', 'Alt', 'AltGraph'].includes(key)) return '';
  const isLetter = /^\p{L}$/u.test(key);
  const name = key === ' ' ? 'space' : key.toLowerCase();
  const shift = event.shiftKey && (isLetter || key.length > 1) ? 'shift+' : '';
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${shift}${name}`;
}
