import { lazy, Suspense, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { IconButton } from './IconButton';
import { useTablet } from './theme/useMedia';
import { useText } from './useText';
import { cx } from './cx';
import './frame.css';

const Sheet = lazy(async () => ({ default: (await import('./Sheet')).Sheet }));

type Props = {
  title: ReactNode;
  /** One sentence of fact, facts in <b>: "20 orders since yesterday 18:00. 3 need you." Its line is kept free while it is being asked for: what is below must not move under the pointer. */
  lead?: ReactNode;
  /** Address of the list this came from. */
  back?: string;
  /** Before the title: the partner's logo. */
  mark?: ReactNode;
  /** Beside the title in text-3. */
  about?: ReactNode;
  /** At the right of the head. */
  actions?: ReactNode;
  tabs?: ReactNode;
  /** Steps of a document, the tinted "next" line, an offline line: below the head. */
  below?: ReactNode;
  /** Tool row: search, segments, filters. */
  tools?: ReactNode;
  children: ReactNode;
  /** The content has its own scroll area (a DataTable). */
  fill?: boolean;
  /** Never scrolls away: totals and the ink button. */
  foot?: ReactNode;
  /** Side panel, 384 to 440 px; a sheet over the page below 1024 px, where `sideOpen` says whether it is open. */
  side?: ReactNode;
  sideTitle?: ReactNode;
  sideOpen?: boolean;
  onSideClose?: () => void;
  sideWidth?: number;
};

function Side({ side, sideTitle, sideOpen, onSideClose, sideWidth = 392 }: Props) {
  const tablet = useTablet();
  if (!side) return null;
  if (!tablet) return <aside className="ui-frame-side" style={{ width: sideWidth }}>{side}</aside>;
  return sideOpen && <Suspense><Sheet open onClose={() => onSideClose?.()} title={sideTitle} width={sideWidth + 32}>{side}</Sheet></Suspense>;
}

function Head({ title, back, mark, about, actions }: Props) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <header className="ui-frame-head">
      {back && <IconButton icon="back" label={t('back')} onClick={() => void navigate(back)} />}
      {mark}
      <h1 className="two-lines">{title}</h1>
      {about && <span className="ui-frame-about t-3">{about}</span>}
      {actions && <div className="ui-frame-actions">{actions}</div>}
    </header>
  );
}

/** Head, one scroll area, foot: every page stands in one of these, inside the shell's sheet. */
export function PageFrame(props: Props) {
  const { lead, tabs, below, tools, children, fill, foot } = props;
  const line = 'lead' in props && <p className="ui-lead">{lead}</p>;
  return (
    <div className="ui-frame">
      <Head {...props} />
      {below}
      {tabs && <div className="ui-frame-tabs">{tabs}</div>}
      <div className="ui-frame-body">
        <div className="ui-frame-main">
          {fill && line}
          {tools && <div className="ui-frame-tools">{tools}</div>}
          {/* What scrolls must be reached by keyboard, also where nothing in it can be. */}
          <div className={cx('ui-frame-content', fill && 'fill')} tabIndex={fill ? undefined : 0}>
            {!fill && line}
            {children}
          </div>
        </div>
        <Side {...props} />
      </div>
      {foot && <footer className="ui-frame-foot">{foot}</footer>}
    </div>
  );
}
