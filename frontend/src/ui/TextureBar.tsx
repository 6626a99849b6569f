import './state.css';

export type Texture = { kind: 'exact' | 'band' | 'yesNo' | 'hidden'; /** Its share of the bar, any scale. */ share: number; /** In words, for hover and readers: "bands of 2 dealers". */ label: string };

/** A sum in four textures: exact, band, yes/no, not shared. */
export function TextureBar({ parts }: { parts: Texture[] }) {
  if (parts.length === 0) return <span className="ui-texture" />;
  return (
    <span className="ui-texture" role="img" aria-label={parts.map(({ label }) => label).join(', ')}>
      {parts.filter(({ share }) => share > 0).map(({ kind, share, label }) => <i key={kind} className={kind === 'hidden' ? 'hatch' : kind} style={{ flex: share }} title={label} />)}
    </span>
  );
}
