import { Drawer } from 'antd';
import type { SheetProps } from '../Sheet';
import { IconButton } from '../IconButton';
import { Antd } from '../theme/Antd';
import { usePhone } from '../theme/useMedia';
import { useText } from '../useText';

/** A side sheet, as Ant Design draws it: comes with the first one that is opened. */
export function Drawn({ open, onClose, title, children, foot, width = 440 }: SheetProps) {
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
