import { Button, type ButtonProps } from './Button';

/** The one primary action of a view: near-black on light, near-white on dark, never the brand. Ctrl Enter unless it has other keys. */
export function Ink({ keys, ...rest }: Omit<ButtonProps, 'look'>) {
  return <Button {...rest} {...(keys === undefined ? {} : { keys })} look="ink" />;
}
