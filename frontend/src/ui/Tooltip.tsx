import { Tooltip as AntTooltip } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { Keys } from './Keys';

type Props = { text: ReactNode; keys?: string | undefined; children: ReactElement };

/** Completes what is cut or short, on hover and on focus; never the only place of a fact. */
export function Tooltip({ text, keys, children }: Props) {
  const title = keys ? <span className="row">{text}<Keys keys={keys} /></span> : text;
  return <AntTooltip title={title} mouseEnterDelay={0.35} trigger={['hover', 'focus']} destroyOnHidden>{children}</AntTooltip>;
}
