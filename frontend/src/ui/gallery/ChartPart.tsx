import { useState } from 'react';
import type { Scan } from '@/lib/gs1';
import { Chart } from '../Chart';
import { Scanner } from '../Scanner';

const months = ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'];

/** Charts, and the scanner with what it found. */
export function ChartPart() {
  const [found, setFound] = useState<Scan[]>([]);
  return (
    <>
      <div className="section"><Chart label="Ordered per month" as="money" categories={months} series={[{ name: 'This year', values: ['1277960000.00', '840000000', '912000000', null, '1010000000', '733000000'] }]} /></div>
      <div className="section"><Chart label="Sold through, pieces" kind="lines" categories={months} series={[{ name: 'Pearl River', values: [120, 180, 160, 210, 260, 240] }, { name: 'Chengdu', values: [80, 70, 90, 60, 50, 65] }, { name: 'Others', partner: true, values: [30, 40, 35, 45, 50, 48] }]} /></div>
      <div className="section"><Chart label="Owed by age" lying as="money" height={180} categories={['Not due', '1–30 days', 'Municipal Works Procurement Centre, Third Division', 'over 90']} series={[{ name: 'Owed', values: ['420000', '84860.18', '12044', '0'] }]} /></div>
      <div style={{ maxWidth: 420 }}><Scanner on={false} onScan={(scan) => setFound([scan, ...found])}>{found.map((scan, at) => <p key={at} className="section">{scan.gtin ?? scan.text} <span className="t-3">{[scan.lot, scan.expires, scan.count].filter(Boolean).join(', ')}</span></p>)}</Scanner></div>
    </>
  );
}
