import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import { Antd } from './theme/Antd';
import { usePhone } from './theme/useMedia';
import { useText } from './useText';
import './frame.css';

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Stays at the bottom: the actions. */
  foot?: ReactNode;
  width?: number;
};

/** A side sheet over the page; from the bottom on the phone. For up to eight fields. */
export function Sheet({ open, onClose, title, children, foot, width = 440 }: Props) {
  const phone = usePhone();
  const t = useText();
  return (
    <Antd>
      <Drawer
        open={open} onClose={onClose} placement={phone ? 'bottom' : 'right'} size={phone ? '88dvh' : width} closable={false} destroyOnHidden rootClassName="ui-sheet"
        title={title} extra={<IconButton icon="close" label={t('close')} onClick={onClose} />} footer={foot && <div className="row">{foot}</div>}
      >
        {children}
      </Drawer>
    </Antd>
  );
}
