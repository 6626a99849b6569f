import { lazy, type ReactNode, Suspense } from 'react';
import { useOnce } from './useOnce';
import './frame.css';

export type SheetProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Stays at the bottom: the actions. */
  foot?: ReactNode;
  width?: number;
};

const Drawn = lazy(async () => ({ default: (await import('./antd/Drawn')).Drawn }));

/** A side sheet over the page; from the bottom on the phone. For up to eight fields. */
export function Sheet(props: SheetProps) {
  const wanted = useOnce(props.open);
  return wanted ? <Suspense fallback={null}><Drawn {...props} /></Suspense> : null;
}
