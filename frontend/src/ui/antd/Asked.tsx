import { Modal } from 'antd';
import { useState } from 'react';
import { Button } from '../Button';
import type { ConfirmProps } from '../Confirm';
import { Ink } from '../Ink';
import { Antd } from '../theme/Antd';
import { useText } from '../useText';

/** A question, as Ant Design draws it: comes with the first one that is asked. */
export function Asked({ open, onClose, title, consequences = [], children, action, onConfirm, bad, why }: ConfirmProps) {
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
