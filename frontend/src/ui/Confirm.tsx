import { lazy, type ReactNode, Suspense } from 'react';
import { useOnce } from './useOnce';
import './places.css';

export type ConfirmProps = {
  open: boolean;
  onClose: () => void;
  /** The question with its number: "Confirm 12 orders?" */
  title: ReactNode;
  /** What will happen, by kind, with counts. */
  consequences?: ReactNode[];
  /** What is left out and why. */
  children?: ReactNode;
  /** Verb and object: "Confirm 12". */
  action: string;
  /** Resolves to false where it was refused: the question stays open, with the reason among its children. */
  onConfirm: () => Promise<unknown> | void;
  /** Cannot be undone. */
  bad?: boolean;
  why?: string | null | undefined;
};

const Asked = lazy(async () => ({ default: (await import('./antd/Asked')).Asked }));

/** A yes/no before something that others notice; says the consequences with counts. */
export function Confirm(props: ConfirmProps) {
  const wanted = useOnce(props.open);
  return wanted ? <Suspense fallback={null}><Asked {...props} /></Suspense> : null;
}
