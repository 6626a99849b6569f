import { icons, type IconName } from './icons';

type Props = { name: IconName; size?: number; tone?: 'accent' | 'text-3' | 'warn' | 'bad' | 'ok'; className?: string };

/** An outline; always hidden from readers, the word beside it is the name. */
export function Icon({ name, size = 16, tone, className }: Props) {
  return (
    <svg
      width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round"
      aria-hidden="true" className={className} style={tone && { color: `var(--${tone})` }}
      // The paths are our own constants, never data.
      dangerouslySetInnerHTML={{ __html: icons[name] }}
    />
  );
}
