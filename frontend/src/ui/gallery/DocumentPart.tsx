import { Button } from '../Button';
import { Ink } from '../Ink';
import { NextLine } from '../NextLine';
import { PriceFall } from '../PriceFall';
import { Steps } from '../Steps';
import { type LaneEvent, TwoLanes } from '../TwoLanes';

const events: LaneEvent[] = [
  { id: '0', at: '2026-11-26', by: 'them', crossed: true, expected: true, title: 'Receipt expected', fact: 'Foshan central warehouse' },
  { id: '1', at: '2026-11-24T03:20:00Z', by: 'us', crossed: true, strong: true, title: 'Delivery note DN-1124-071', fact: '14 lines, 148 cases. SF Express 1420 8831 0076 5521' },
  { id: '2', at: '2026-11-24T03:18:00Z', by: 'us', title: 'Partly shipped from Foshan', fact: 'Zhang Wei. 5 lines still open' },
  { id: '3', at: '2026-11-24T03:05:00Z', by: 'them', crossed: true, title: '“Please load the Vega spots last, we need them first.”', fact: 'Wen Jia' },
  { id: '4', at: '2026-11-24T03:02:00Z', by: 'us', private: true, title: 'Released ¥7,210.40 over credit' },
  { id: '5', at: '2026-11-24T02:47:00Z', by: 'us', crossed: true, strong: true, title: 'Change proposed', changes: [{ label: 'Line 5', before: 'G95 amber 40', after: 'G95 clear 40' }], actions: <><Button size="s">Accept</Button><Button size="s" look="quiet">Propose other</Button></> },
  { id: '6', at: '2026-11-23T02:42:00Z', by: 'them', crossed: true, strong: true, title: 'Purchase order PO-7731', fact: 'Wen Jia, 19 lines, ¥84,904.18' },
];

/** The parts of a document page. */
export function DocumentPart() {
  return (
    <>
      <Steps current="ship" steps={[{ key: 'order', label: 'Ordered', fact: '24 Nov 10:42', is: 'complete' }, { key: 'confirm', label: 'Confirmed', fact: '11:02, 19 lines', is: 'complete' }, { key: 'ship', label: 'Shipping', fact: '14 of 19 lines', is: 'underway', share: 0.7 }, { key: 'receive', label: 'Received', fact: 'expected 26 Nov', is: 'draft' }, { key: 'invoice', label: 'Invoiced', fact: 'with each delivery', is: 'draft' }, { key: 'pay', label: 'Paid', fact: '30 days, 26 Dec', is: 'draft' }]} />
      <NextLine icon="truck" actions={<><Button size="s">Change lines</Button><Ink size="s" keys="S">Ship 2 lines now</Ink></>}><b>Next: ship 4 open lines from Foshan by 15:00.</b> 2 are picked. Line 2 waits for 2 Dec.</NextLine>
      <div className="section"><PriceFall net="155.20" list={{ amount: '198.00' }} steps={[{ name: 'Silver dealer, contract C-2026-118', amount: '-29.70' }, { name: '36 pieces or more', amount: '-8.30' }, { name: 'Autumn case promotion, 3 %', amount: '-4.80' }]} floor="150.00" /></div>
      <div style={{ maxWidth: 420 }}><TwoLanes us="Aurora" them="Pearl River" events={events} label="Timeline" /></div>
    </>
  );
}
