import { useRef, useState } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import { Icon } from './Icon';
import { useText } from './useText';
import './places.css';

type Props = { onFiles: (files: File[]) => void; /** ".csv,.xlsx" */ accept?: string; mostMb?: number; many?: boolean; /** "Up to 5,000 lines. CSV or Excel." */ hint?: string; /** Photo straight from the camera on a phone. */ camera?: boolean };

const fitsKind = (file: File, accept: string | undefined) =>
  !accept || accept.split(',').some((kind) => (kind.endsWith('/*') ? file.type.startsWith(kind.slice(0, -1)) : file.name.toLowerCase().endsWith(kind.trim()) || file.type === kind.trim()));

/** Drop or choose files; what is too large or of another kind is said in its place. */
export function FileDrop({ onFiles, accept, mostMb = 20, many, hint, camera }: Props) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState('');
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, many ? undefined : 1);
    const wrong = files.find((file) => !fitsKind(file, accept));
    const large = files.find((file) => file.size > mostMb * 1_000_000);
    setRefusal(wrong ? t('wrongKind', { name: wrong.name, kinds: accept ?? '' }) : large ? t('tooLarge', { name: large.name, size: mostMb }) : '');
    if (files.length > 0 && !wrong && !large) onFiles(files);
  };
  return (
    <div
      className={cx('ui-drop', over && 'over')} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}
    >
      <Icon name="upload" /><span>{t('drop')}</span>
      <Button size="s" onClick={() => input.current?.click()}>{t('choose')}</Button>
      {hint && <span className="t-3 small">{hint}</span>}
      {refusal && <span className="t-bad small" role="alert">{refusal}</span>}
      <input ref={input} type="file" hidden multiple={Boolean(many)} accept={accept} {...(camera ? { capture: 'environment' as const } : {})} onChange={(event) => { take(event.target.files); event.target.value = ''; }} />
    </div>
  );
}
