import { useEffect, useRef, type ReactNode } from 'react';

type Props = { label: string; className: string; onClose: () => void; children: ReactNode };

/** A dialog over the shell; Esc and a press beside it close it. */
export function Dialog({ label, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const beside = (event: MouseEvent) => event.target === element && onClose();
    element?.addEventListener('click', beside);
    return () => element?.removeEventListener('click', beside);
  }, [onClose]);
  return (
    <dialog ref={dialog} className={className} aria-modal="true" aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  );
}
