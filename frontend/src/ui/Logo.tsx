import './frame.css';

type Props = { name: string; /** Address of the company's own picture. */ picture?: string | null; /** Its brand colour; the accent without. */ colour?: string | null; size?: number };

/** A company's mark: its picture, else the first letter on its colour. */
export function Logo({ name, picture, colour, size = 24 }: Props) {
  const box = { width: size, height: size, ...(colour ? { background: colour, color: '#fff' } : {}) };
  if (picture) return <img className="ui-logo" src={picture} alt="" style={{ width: size, height: size }} />;
  return <span className="ui-logo" aria-hidden="true" style={box}>{[...name][0]?.toUpperCase()}</span>;
}
