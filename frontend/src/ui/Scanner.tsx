import { useRef, useState, type ReactNode } from 'react';
import { readScan, type Scan } from '@/lib/gs1';
import { Button } from './Button';
import { Line } from './form/Line';
import { useCamera } from './scan/useCamera';
import { useText } from './useText';
import './scan/scan.css';

type Props = {
  /** Once per code that comes into view; GS1 codes are taken apart. */
  onScan: (scan: Scan) => void;
  /** The list that grows below. */
  children?: ReactNode;
  on?: boolean;
};

/** Camera in the upper half, the list below; a photo or typing where there is no camera. Hand scanners type into the field. */
export function Scanner({ onScan, children, on = true }: Props) {
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const take = (text: string) => {
    const scan = readScan(text);
    navigator.vibrate?.(40);
    setSaid(t('found', { code: scan.text }));
    onScan(scan);
  };
  const refused = useCamera(video, on, ({ text }) => take(text));
  const photo = async (chosen: File | undefined) => {
    if (!chosen) return;
    const { readFrom } = await import('./scan/decoder');
    const found = await readFrom(await createImageBitmap(chosen));
    if (found.length === 0) setSaid(t('noCode'));
    found.forEach(({ text }) => take(text));
  };
  const enter = () => {
    if (typed.trim()) take(typed.trim());
    setTyped('');
  };
  return (
    <div className="ui-scanner">
      {refused && <p className="ui-scanner-refused t-2">{t('cameraRefused')}</p>}
      {on && !refused && <div className="ui-scanner-view"><video ref={video} muted playsInline aria-label={t('scan')} /><span className="ui-scanner-frame" aria-hidden="true" /><span className="ui-scanner-hint">{t('scanHint')}</span></div>}
      <div className="ui-scanner-tools">
        <Line aria-label={t('typeCode')} placeholder={t('typeCode')} inputMode="text" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={({ key }) => { if (key === 'Enter') enter(); }} />
        <Button icon="camera" onClick={() => file.current?.click()}>{t('photo')}</Button>
        <input ref={file} type="file" accept="image/*" capture="environment" hidden onChange={(event) => { void photo(event.target.files?.[0]); event.target.value = ''; }} />
      </div>
      <p className="small t-2 ui-scanner-said" role="status">{said}</p>
      <div className="ui-scanner-list">{children}</div>
    </div>
  );
}
