import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { Button } from './Button';
import { Ink } from './Ink';
import { Antd } from './theme/Antd';
import { useText } from './useText';
import './places.css';

type Props = {
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

/** A yes/no before something that others notice; says the consequences with counts. */
export function Confirm({ open, onClose, title, consequences = [], children, action, onConfirm, bad, why }: Props) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      if ((await onConfirm()) !== false) onClose();
    } finally {
      setBusy(false);
    }
  };
  const confirm = { onClick: () => void run(), busy, why: why ?? null, keys: 'Ctrl Enter', children: action };
  return (
    <Antd>
      <Modal
        open={open} onCancel={onClose} title={title} width={440} centered destroyOnHidden closable={false} mask={{ closable: !busy }} transitionName="" maskTransitionName=""
        footer={<div className="row">{bad ? <Button look="bad" {...confirm} /> : <Ink {...confirm} />}<Button look="quiet" onClick={onClose}>{t('cancel')}</Button></div>}
      >
        {consequences.length > 0 && <ul className="ui-confirm-list">{consequences.map((text, at) => <li key={at}>{text}</li>)}</ul>}
        {children}
      </Modal>
    </Antd>
  );
}
