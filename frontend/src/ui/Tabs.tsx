import { Tabs as AntTabs } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import './bars.css';

export type Tab = { key: string; label: ReactNode; count?: number | string | undefined; to?: string };

type Props = { items: Tab[]; value: string; onChange?: (key: string) => void; /** At the right end: "Saved 10:42", "New cart". */ extra?: ReactNode; label?: string };

/** Places beside each other, with counts; addresses when the items have `to`. */
export function Tabs({ items, value, onChange, extra, label }: Props) {
  const navigate = useNavigate();
  const go = (key: string) => {
    const to = items.find((item) => item.key === key)?.to;
    if (to) void navigate(to);
    onChange?.(key);
  };
  return (
    <AntTabs
      className="ui-tabs" aria-label={label} activeKey={value} onChange={go} animated={false} tabBarExtraContent={extra}
      items={items.map(({ key, label: text, count }) => ({ key, label: <>{text}{count !== undefined && <span className="ui-count">{count}</span>}</> }))}
    />
  );
}
