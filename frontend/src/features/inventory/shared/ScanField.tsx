import { lazy, Suspense, useRef, useState } from 'react';
import { useWedge } from '@/lib/useWedge';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { useHotkey } from '@/ui/useHotkey';
import { useText } from './useText';

const Scanner = lazy(async () => ({ default: (await import('@/ui/Scanner')).Scanner }));

type Props = { onScan: (code: string) => void; label: string; /** Put the cursor here when the page opens; not on phones, where it brings up the keyboard. */ first?: boolean };

/** Takes a code from a scanner, wherever the cursor is, typed and sent with Enter, or by the camera. */
export function ScanField({ onScan, label, first }: Props) {
  const t = useText();
  const [text, setText] = useState('');
  const [camera, setCamera] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useWedge(onScan);
  useHotkey('/', () => input.current?.focus());
  return (
    <>
      <form
        className="goods-scan"
        onSubmit={(event) => {
          event.preventDefault();
          const code = text.trim();
          if (code) onScan(code);
          setText('');
        }}
      >
        <Icon name="scan" />
        <input
          ref={input} className="goods-input" value={text} onChange={(event) => setText(event.target.value)} aria-label={label} placeholder={label}
          autoComplete="off" autoCapitalize="off" spellCheck={false} enterKeyHint="done" autoFocus={Boolean(first) && !matchMedia('(pointer: coarse)').matches}
        />
      </form>
      <Button icon="camera" onClick={() => setCamera(!camera)} pressed={camera}>{t('camera')}</Button>
      {camera && <div className="goods-camera"><Suspense fallback={null}><Scanner onScan={(scan) => onScan(scan.text)} /></Suspense></div>}
    </>
  );
}
