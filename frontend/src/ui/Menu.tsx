import { Dropdown } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icons';
import { Keys } from './Keys';
import { Antd } from './theme/Antd';
import './bars.css';

export type MenuItem =
  | { key: string; label: ReactNode; onSelect: () => void; icon?: IconName; keys?: string; bad?: boolean; /** Why not now: shown below, item off. */ why?: string | null | undefined; checked?: boolean }
  | { key: string; divider: true };

type Props = { items: MenuItem[]; /** The button that opens it. */ children: ReactElement; align?: 'left' | 'right'; open?: boolean; onOpen?: (open: boolean) => void };

function itemOf(item: MenuItem) {
  if ('divider' in item) return { key: item.key, type: 'divider' as const };
  const { key, label, onSelect, icon, keys, bad, why, checked } = item;
  return {
    key, danger: Boolean(bad), disabled: Boolean(why), onClick: ({ domEvent }: { domEvent: { stopPropagation: () => void } }) => { domEvent.stopPropagation(); onSelect(); },
    label: (
      <span className="ui-menu-item">
        {icon && <Icon name={icon} />}<span className="grow">{label}{why && <span className="small t-3 ui-menu-why">{why}</span>}</span>
        {checked && <Icon name="check" />}{keys && <Keys keys={keys} />}
      </span>
    ),
  };
}

/** Everything that is not the next best action. */
export function Menu({ items, children, align = 'right', open, onOpen }: Props) {
  return (
    <Antd>
      <Dropdown
        trigger={['click']} placement={align === 'right' ? 'bottomRight' : 'bottomLeft'} menu={{ items: items.map(itemOf), className: 'ui-menu' }} destroyOnHidden
        {...(open === undefined ? {} : { open })} {...(onOpen ? { onOpenChange: onOpen } : {})}
      >
        {children}
      </Dropdown>
    </Antd>
  );
}
