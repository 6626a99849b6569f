import './button.css';

const signs: Record<string, string> = { Enter: '↵', Up: '↑', Down: '↓' };

/** Shows a shortcut: <Keys keys="Ctrl Enter" />. */
export function Keys({ keys }: { keys: string }) {
  const shown = keys.split(' ').map((key) => signs[key] ?? key).join(' ');
  return <kbd className="ui-keys" aria-hidden="true">{shown}</kbd>;
}
