const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, made);
  return made;
}

/** An instant as text that sorts and is narrowed by days of a zone: "2026-11-24 10:42:00". */
export const localText = (instant: string | null | undefined, zone: string): string | null => (instant ? formatOf(zone).format(new Date(instant)) : null);
