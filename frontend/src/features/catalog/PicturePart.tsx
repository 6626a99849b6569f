import { useState } from 'react';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { sizedPicture } from '@/lib/sizedPicture';
import { upload } from '@/lib/upload';
import { Button } from '@/ui/Button';
import { FileDrop } from '@/ui/FileDrop';
import { done } from '@/ui/notices';
import { Refusal } from '@/ui/Refusal';
import { SwitchField } from '@/ui/SwitchField';
import { isVariant, SetPictureDocument, type ProductRow } from './documents';
import { useText } from './useText';

const SIDE = 160;

/** What a product looks like: for all variants at once, or for this one (PRD-02, PRD-12). */
export function PicturePart({ product, onChanged }: { product: ProductRow; onChanged: () => void }) {
  const t = useText();
  const { run, refused, failure, busy } = useCommand(SetPictureDocument);
  const [shown, setShown] = useState(product.imageUrl);
  const [ofFamily, setOfFamily] = useState(true);
  const [problem, setProblem] = useState('');
  const show = async (fileId: string | null) => {
    const outcome = await run({ productId: product.id, fileId, ofFamily: isVariant(product) && ofFamily });
    if (!outcome.ok) return;
    setShown(outcome.payload.products?.find(({ id }) => id === product.id)?.imageUrl ?? '');
    done(t(fileId ? 'pictureSet' : 'pictureGone'));
    onChanged();
  };
  const take = async (file: File) => {
    const answer = await upload(file);
    setProblem(answer.ok ? '' : answer.message || t('failed'));
    if (answer.ok) await show(answer.file.id);
  };
  return (
    <div className="section stack">
      <div className="row wrap">
        {shown && <img src={sizedPicture(shown, SIDE)} alt={t('pictureOf', { name: product.name })} width={SIDE} height={SIDE} className="cat-picture" />}
        <div className="stack grow">
          <FileDrop accept=".png,.jpg,.jpeg,.webp" mostMb={10} hint={t('pictureHint')} onFiles={([file]) => { if (file) void take(file); }} />
          {isVariant(product) && <SwitchField label={t('pictureOfAll')} value={ofFamily} onChange={setOfFamily} />}
          {shown && <span><Button size="s" look="quiet" busy={busy} onClick={() => void show(null)}>{t('pictureRemove')}</Button></span>}
        </div>
      </div>
      {(problem || failure) && <Refusal tone="bad">{problem || failure?.message || t('failed')}</Refusal>}
      <UserErrorList refused={refused} />
    </div>
  );
}
