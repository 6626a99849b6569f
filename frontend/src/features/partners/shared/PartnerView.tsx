import { useEffect, useState, type ReactNode } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { AnswerSheet, type Answer } from '@/features/network/shared/AnswerSheet';
import { useLinks } from '@/features/network/shared/useLinks';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { IconButton } from '@/ui/IconButton';
import { Loading } from '@/ui/Loading';
import { Logo } from '@/ui/Logo';
import { Menu, type MenuItem } from '@/ui/Menu';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import { State } from '@/ui/State';
import { Addresses } from './Addresses';
import type { Figures, Partner } from './documents';
import { FiguresSection } from './FiguresSection';
import { Grants } from './Grants';
import { InviteSheet } from './InviteSheet';
import { LinkSection } from './LinkSection';
import { linkOf } from './linkOf';
import { Orders } from './Orders';
import { PartnerLead } from './PartnerLead';
import { lookOfPartner } from './partnerState';
import { PriceLists } from './PriceLists';
import { Profile } from './Profile';
import { SuspendSheet } from './SuspendSheet';
import { Traffic } from './Traffic';
import { usePartnerPage } from './usePartnerPage';
import { useText } from './useText';
import './partners.css';

export type Side = 'sell' | 'buy';
type Props = { id: string; side: Side; back: string; /** What is done with them first: an order. */ actions: (partner: Partner) => ReactNode };

/** One partner from all sides: who they are, what was ordered, how we are linked, who sees what (PTR-19). */
export function PartnerView({ id, side, back, actions }: Props) {
  const t = useText();
  const { partner, figures, missing, failure, again } = usePartnerPage(id);
  if (partner) return <Found key={partner.id} partner={partner} figures={figures} side={side} back={back} again={again} actions={actions(partner)} />;
  return (
    <PageFrame title={t(side === 'sell' ? 'customer' : 'supplier')} back={back}>
      {failure ? <Failed onRetry={again} reference={failure.reference}>{failure.message || undefined}</Failed> : missing ? <Nothing action={<Button to={back}>{t(side === 'sell' ? 'toCustomers' : 'toSuppliers')}</Button>}>{t('gone')}</Nothing> : <Loading rows={8} columns={[30, 20, 14]} />}
    </PageFrame>
  );
}

type FoundProps = { partner: Partner; figures: Figures | null; side: Side; back: string; again: () => void; actions: ReactNode };

function Found({ partner, figures, side, back, again, actions }: FoundProps) {
  const t = useText();
  const may = useMay();
  const { rows: links, again: linksAgain } = useLinks();
  const [sheet, show] = useState<Sheet>(null);
  const link = linkOf(partner, links);
  const refresh = () => { again(); linksAgain(); };
  useEffect(() => { document.title = partner.name; }, [partner.name]);
  const active = partner.state === 'ACTIVE';
  const about = <span className="row nowrap">{partner.number}{!active && <State {...lookOfPartner(partner.state)} loud>{t(`states.${partner.state}`)}</State>}</span>;
  return (
    <PageFrame
      title={partner.name} back={back} mark={<Logo name={partner.name} colour="var(--partner)" />} lead={figures && <PartnerLead partner={partner} figures={figures} side={side} />}
      about={about} actions={<>{active && actions}<More active={active} onSuspend={() => show('suspend')} /></>}
    >
      <div className="ptr-columns">
        <div>
          <Orders partner={partner} side={side} />
          <FiguresSection partner={partner} figures={figures} side={side} />
          {side === 'sell' && <PriceLists partner={partner} />}
          {link && <Traffic partner={partner} linkId={link.id} />}
        </div>
        <div className="ptr-side">
          <Profile partner={partner} side={side} again={again} />
          <Addresses partner={partner} again={again} />
          <LinkSection partner={partner} link={link} onAsk={show} onInvite={() => show('invite')} />
          <Grants partner={partner} linked={link?.state === 'ACTIVE'} />
          {!may('partners.partner.edit') && <p className="section small t-3">{t('readOnly')}</p>}
        </div>
      </div>
      <Sheets sheet={sheet} partner={partner} figures={figures} side={side} gln={link?.partner.gln ?? ''} onClose={() => show(null)} onDone={refresh} />
    </PageFrame>
  );
}

type Sheet = Answer | 'invite' | 'suspend' | null;

function More({ active, onSuspend }: { active: boolean; onSuspend: () => void }) {
  const t = useText();
  const may = useMay();
  if (!may('partners.partner.edit')) return null;
  const item: MenuItem = active ? { key: 'suspend', label: t('suspend'), bad: true, onSelect: onSuspend } : { key: 'resume', label: t('resume'), onSelect: onSuspend };
  return <Menu items={[item]}><span><IconButton icon="more" label={t('more')} /></span></Menu>;
}

type SheetsProps = { sheet: Sheet; partner: Partner; figures: Figures | null; side: Side; gln: string; onClose: () => void; onDone: () => void };

/** What is asked before others notice: ending the link, an invitation, suspending. */
function Sheets({ sheet, partner, figures, side, gln, onClose, onDone }: SheetsProps) {
  const t = useText();
  const open = (side === 'sell' ? figures?.salesOpen : figures?.purchaseOpen) ?? 0;
  const answer = typeof sheet === 'object' ? sheet : null;
  const ends = answer?.kind === 'end' ? [t(side === 'sell' ? 'endGuests' : 'endMall'), ...(open > 0 ? [t('endOpen', { count: open })] : [])] : [];
  return (
    <>
      <AnswerSheet answer={answer} onClose={onClose} onDone={onDone} further={ends} />
      {sheet === 'invite' && <InviteSheet partner={partner} side={side} gln={gln} onClose={onClose} onDone={onDone} />}
      <SuspendSheet partner={partner} open={sheet === 'suspend'} openOrders={open} onClose={onClose} onDone={onDone} />
    </>
  );
}
