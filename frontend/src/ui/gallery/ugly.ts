/** Awkward data for looking at components: long names, twelve digits, zero, negative, unknown. */
export type Ugly = {
  id: string; code: string; name: string; spec: string; partner: string; quantity: string; price: string; amount: string; due: string | null; area: string;
  state: 'draft' | 'us' | 'partner' | 'confirmed' | 'underway' | 'complete' | 'held' | 'disputed' | 'cancelled'; share: number;
};

const names = [
  'LED panel 600 × 600, backlit', 'LED panel 300 × 1200, UGR < 19, tunable white, emergency kit 3 h, DALI-2 with daylight sensor', 'Track spot Vega, 3-phase', 'Filament globe G95, amber',
  '三防灯 1200 mm，IP65，带应急电源与微波感应，适用于地下车库与冷库（含安装支架）', 'Counter display with 6 live samples', 'High bay UFO Atlas, 90°',
];
const partners = ['Pearl River Lighting & Electrical Appliances Trading Co., Ltd.', '粤港澳大湾区市政工程采购中心第三分部', 'Lumen & Sons Store Li', 'Xi’an Datang Decoration'];
const specs = ['40 W 4000 K', '48 W 2700–6500 K', '35 W 3000 K', '4 W E27 1800 K', '36 W 6500 K', 'A4 base', '200 W 5000 K'];
const states: Ugly['state'][] = ['us', 'underway', 'complete', 'partner', 'confirmed', 'held', 'draft', 'disputed', 'cancelled'];
const amounts = ['1277960000.00', '84860.18', '0', '-571.20', '12044.00', '3310.50', '28407.90'];
const areas = ['South', 'East', 'North', 'West'];

const pick = <Item>(list: readonly Item[], at: number): Item => list[at % list.length] as Item;

export const uglyRows = (count: number): Ugly[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `row-${at}`, code: `AL-${pick(['PNL', 'TRK', 'BLB', 'HB'], at)}-${6060 + at}`, name: pick(names, at), spec: pick(specs, at), partner: pick(partners, at * 3), quantity: String((at * 7) % 260), price: pick(['142.80', '413.10', '168.30', '4.98', '1263.10'], at),
    amount: pick(amounts, at), due: at % 6 === 5 ? null : `2026-${String(11 + (at % 2)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`, area: pick(areas, at), state: pick(states, at), share: ((at % 9) + 1) / 10,
  }));
