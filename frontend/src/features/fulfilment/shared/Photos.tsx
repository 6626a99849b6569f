import { useRef, useState } from 'react';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import type { Photo } from '../counted';
import { sendPhoto } from './sendPhoto';
import { useText } from '../useText';

type Props = { photos: readonly Photo[]; onAdd?: (photo: Photo) => void };

/** Photos of what came damaged; on a phone the button opens the camera. */
export function Photos({ photos, onAdd }: Props) {
  const t = useText();
  const online = useOnline();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<{ busy: boolean; why: string }>({ busy: false, why: '' });
  const take = async (file: File | undefined) => {
    if (!file || !onAdd) return;
    setState({ busy: true, why: '' });
    const sent = await sendPhoto(file);
    if (!sent.ok) return setState({ busy: false, why: sent.message });
    onAdd(sent.file);
    setState({ busy: false, why: '' });
  };
  return (
    <span className="goods-photos">
      {photos.map(({ id, url, name }) => <a key={id} href={url} target="_blank" rel="noreferrer"><img src={url} alt={name} /></a>)}
      {onAdd && (
        <>
          <input ref={input} type="file" accept="image/png,image/jpeg,image/webp" capture="environment" hidden onChange={(event) => { void take(event.target.files?.[0]); event.target.value = ''; }} />
          <Button icon="camera" size="s" busy={state.busy} why={online ? null : t('needsNetwork')} onClick={() => input.current?.click()}>{state.busy ? t('receive.uploading') : t('receive.addPhoto')}</Button>
        </>
      )}
      {state.why && <span className="t-bad small" role="alert">{t('receive.photoFailed', { why: state.why })}</span>}
    </span>
  );
}
