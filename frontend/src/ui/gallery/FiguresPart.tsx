import { useState } from 'react';
import { Button } from '../Button';
import { Confirm } from '../Confirm';
import { Consent } from '../Consent';
import { Failed } from '../Failed';
import { FileDrop } from '../FileDrop';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { icons, type IconName } from '../icons';
import { Ink } from '../Ink';
import { Known } from '../Known';
import { Logo } from '../Logo';
import { Menu } from '../Menu';
import { Meter } from '../Meter';
import { Money } from '../Money';
import { Nothing } from '../Nothing';
import { done } from '../notices';
import { Offline } from '../Offline';
import { Percent } from '../Percent';
import { Progress } from '../Progress';
import { Quantity } from '../Quantity';
import { Refusal } from '../Refusal';
import { Sheet } from '../Sheet';
import { State } from '../State';
import { states, type StateOf } from '../states';
import { Stepper } from '../Stepper';
import { Tag } from '../Tag';
import { TextureBar } from '../TextureBar';
import { When } from '../When';

function Actions() {
  const [asked, ask] = useState(false);
  const [open, setOpen] = useState(false);
  const [pieces, setPieces] = useState('30');
  return (
    <section className="section stack">
      <h2>Actions</h2>
      <div className="row wrap">
        <Ink keys="Ctrl Enter" onClick={() => done('Order sent to Aurora. They usually answer within 20 minutes.', () => {})}>Review order</Ink>
        <Button icon="paste">Paste a list</Button><Button look="quiet" icon="columns">Columns</Button><Button look="link">See the 41 lines</Button>
        <Button look="bad" onClick={() => ask(true)}>Stop sharing</Button><Button why="You may look at prices, not change them. He Yun can.">Change prices</Button><Button busy>Ship 2 lines now</Button>
        <Button size="s">Make it 36</Button><Button onClick={() => setOpen(true)}>Open a sheet</Button><IconButton icon="print" label="Print" />
        <Menu items={[{ key: 'a', label: 'Propose a change', onSelect: () => {}, keys: 'P' }, { key: 'b', label: 'Cancel the order', onSelect: () => {}, bad: true, why: 'DN-1124-071 has already left.' }]}><span><IconButton icon="more" label="More" /></span></Menu>
        <Stepper label="Quantity" value={pieces} onChange={setPieces} most="999" />
      </div>
      <Refusal ways={[{ label: 'Make it 36', onTake: () => {} }, { label: 'Make it 24', onTake: () => {} }]} note="Until you choose, the line counts with 30.">Sold in cases of 12. 30 pieces is 2½ cases.</Refusal>
      <Confirm open={asked} onClose={() => ask(false)} bad title="Stop showing Aurora your stock?" consequences={['They stop seeing it at once.', 'Figures they wrote down stay with them.']} action="Stop sharing" onConfirm={() => {}} />
      <Sheet open={open} onClose={() => setOpen(false)} title="Ship by another carrier" foot={<Ink>Change the carrier</Ink>}><div className="section">One field.</div></Sheet>
    </section>
  );
}

function Figures() {
  return (
    <section className="section">
      <h2>Figures</h2>
      <dl className="facts sums" style={{ maxWidth: 420 }}>
        <dt>Twelve digits</dt><dd><Money amount="1277960000.00" /></dd><dt>Short</dt><dd><Money amount="1277960000.00" short /></dd><dt>Negative, a problem</dt><dd><Money amount="-7210.40" alarm /></dd>
        <dt>Other currency</dt><dd><Money amount="1204" currency="EUR" mark="code" /></dd><dt>Free</dt><dd><Money amount="0" free /></dd><dt>Not applicable</dt><dd><Money amount={null} /></dd>
        <dt>Quantity</dt><dd><Quantity value="1240.0000" unit="pieces" /></dd><dt>Percent</dt><dd><Percent fraction="0.214" /> <Percent fraction="-0.042" change good="up" /></dd>
        <dt>Day</dt><dd><When at="2026-11-27" as="weekday" /></dd><dt>Deadline</dt><dd><When at="2026-11-24T04:05:00Z" as="left" warnHours={1} /></dd><dt>Moment, other zone</dt><dd><When at="2026-11-23T02:42:00Z" as="moment" theirZone="Europe/London" /></dd>
        <dt>At least</dt><dd><Known value={{ kind: 'atLeast', value: '617', missing: 24 }} strong /></dd><dt>Band</dt><dd><Known value={{ kind: 'band', from: '100', to: '500' }} /></dd><dt>Yes or no</dt><dd><Known value={{ kind: 'yesNo', yes: true }} /></dd>
        <dt>Not shared</dt><dd><Known value={{ kind: 'hidden' }} /></dd><dt>Old</dt><dd><Known value={{ kind: 'exact', value: '164' }} asOf="2026-11-13T03:00:00Z" staleHours={24} /></dd>
      </dl>
      <div className="stack" style={{ maxWidth: 420, marginTop: 12 }}>
        <TextureBar parts={[{ kind: 'exact', share: 62, label: 'exact' }, { kind: 'band', share: 17, label: 'as bands' }, { kind: 'yesNo', share: 8, label: 'yes or no' }, { kind: 'hidden', share: 13, label: 'not shared' }]} />
        <Meter label="Credit" height={8} parts={[{ share: 0.33, tone: 'text-4' }, { share: 0.61 }, { share: 0.06, tone: 'bad-fill' }]} />
      </div>
    </section>
  );
}

function StatesShown() {
  const all = (Object.keys(states) as (keyof typeof states)[]).flatMap((kind) => Object.keys(states[kind]).map((is) => ({ kind, is }) as StateOf));
  return (
    <section className="section stack">
      <h2>States</h2>
      <div className="row wrap" style={{ gap: '8px 20px' }}>{all.map((of) => <State key={`${of.kind}${of.is}`} {...of} share={0.7} />)}</div>
      <div className="row wrap" style={{ gap: 20 }}>{([0, 1, 2, 3, 4, 5] as const).map((level) => <Consent key={level} level={level} word />)}</div>
      <div className="row wrap"><Tag>reports by form</Tag><Tag tone="bad">check count</Tag><Tag tone="accent">promo</Tag><Logo name="Aurora" /><Logo name="珠江" colour="#7a2e5d" size={32} /></div>
    </section>
  );
}

function Places() {
  return (
    <section className="section stack" style={{ paddingInline: 0 }}>
      <Offline>No network. 3 changes are kept here and will be sent.</Offline>
      <Nothing action={<Button look="link">Paste codes</Button>}>No products on this list yet.</Nothing>
      <Failed onRetry={() => {}} reference="7F3A-20">The list could not be loaded; your entries are safe.</Failed>
      <div style={{ padding: '0 20px', maxWidth: 520 }} className="stack"><Progress label="Reading the file" done={3120} total={5000} onCancel={() => {}} mayLeave /><FileDrop onFiles={() => {}} accept=".csv,.xlsx" hint="Up to 5,000 lines." /></div>
      <div className="row wrap" style={{ padding: '0 20px', gap: 14 }}>{(Object.keys(icons) as IconName[]).map((name) => <span key={name} title={name}><Icon name={name} /></span>)}</div>
    </section>
  );
}

/** The small ones. */
export function FiguresPart() {
  return <><Actions /><Figures /><StatesShown /><Places /></>;
}
