import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { failureOf } from '@/graphql/failure';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { useLive } from '@/graphql/useLive';
import { messages, type Messages } from '@/lib/i18n/messages';
import { formatBytes } from '@/lib/format/bytes';
import { upload } from '@/lib/upload';
import { Failed } from '@/ui/Failed';
import { FileDrop } from '@/ui/FileDrop';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { useReading } from '@/ui/theme/look';
import { AttachToPurchaseDocument, AttachToSaleDocument, OrderFilesDocument, RemoveFileDocument } from './documents';

const en = { title: 'Files', none: 'No files yet.', hint: 'Pictures, PDF, Excel without macros, CSV; up to 10 MB.', shared: 'Whoever sees this order may open them; {{partner}} does in your mall.', own: 'They stay in your own books; {{partner}} does not see them.', theirs: 'You and {{partner}} may open them.', notTaken: '{{name}} was not taken. {{why}}', remove: 'Take {{name}} away' };
const zh: Messages<typeof en> = { title: '文件', none: '还没有文件。', hint: '图片、PDF、无宏Excel、CSV，每个不超过10 MB。', shared: '能查看此订单的人均可打开，{{partner}}可在您的商城中打开。', own: '仅保存在您自己的账簿，{{partner}}看不到。', theirs: '您与{{partner}}均可打开。', notTaken: '{{name}}未上传。{{why}}', remove: '移除{{name}}' };
const useText = messages('files', en, zh);

const TAKEN = '.png,.jpg,.jpeg,.webp,.pdf,.xlsx,.csv';

type Props = { orderId: string; kind: 'sale' | 'purchase'; partner: string; /** In the seller's mall the files are the seller's and ours. */ inMall?: boolean };

/** Files on an order (ORD-07): seen by whoever sees the order, dropped or chosen, taken away by who put them there. */
export function FilesPanel({ orderId, kind, partner, inMall = false }: Props) {
  const t = useText();
  const may = useMay();
  const isSale = kind === 'sale';
  const [{ data, error }, ask] = useQuery({ query: OrderFilesDocument, variables: { id: orderId, isSale } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useLive('files', again);
  const files = (isSale ? data?.salesOrder?.files : data?.purchaseOrder?.files) ?? [];
  return (
    <section className="section stack">
      <h2>{t('title')}</h2>
      {error && <Failed onRetry={again} reference={failureOf(error).reference} />}
      {data && files.length === 0 && <p className="t-2">{t('none')}</p>}
      {files.map((file) => <FileRow key={file.id} file={file} again={again} />)}
      {may('attachments.file.add') && <Put orderId={orderId} isSale={isSale} again={again} />}
      <p className="small t-3">{t(inMall ? 'theirs' : isSale ? 'shared' : 'own', { partner })}</p>
    </section>
  );
}

type FileOf = { id: string; name: string; size: number; url: string; uploadedBy: string; isOwn: boolean };

function FileRow({ file: { id, name, size, url, uploadedBy, isOwn }, again }: { file: FileOf; again: () => void }) {
  const t = useText();
  const may = useMay();
  const { locale } = useReading();
  const { run, refused, busy } = useCommand(RemoveFileDocument);
  const remove = async () => {
    if ((await run({ fileId: id })).ok) again();
  };
  return (
    <>
      <div className="row">
        <Icon name="attach" />
        <span className="grow" style={{ minWidth: 0 }}>
          <a href={url} className="cut" style={{ display: 'block' }} target="_blank" rel="noreferrer" title={name}>{name}</a>
          <span className="small t-3 cut" style={{ display: 'block' }}>{formatBytes(size, locale)} · {uploadedBy}</span>
        </span>
        {(isOwn || may('attachments.file.remove')) && <IconButton icon="close" size="s" label={t('remove', { name })} disabled={busy} onClick={() => void remove()} />}
      </div>
      <UserErrorList refused={refused} />
    </>
  );
}

function Put({ orderId, isSale, again }: { orderId: string; isSale: boolean; again: () => void }) {
  const t = useText();
  const onSale = useCommand(AttachToSaleDocument);
  const onPurchase = useCommand(AttachToPurchaseDocument);
  const [problem, setProblem] = useState('');
  const take = async (files: File[]) => {
    setProblem('');
    const taken: string[] = [];
    for (const file of files) {
      const answer = await upload(file);
      if (answer.ok) taken.push(answer.file.id);
      else setProblem(t('notTaken', { name: file.name, why: answer.message }));
    }
    if (taken.length === 0) return;
    await (isSale ? onSale.run({ orderId, fileIds: taken }) : onPurchase.run({ purchaseOrderId: orderId, fileIds: taken }));
    again();
  };
  return (
    <>
      <FileDrop many accept={TAKEN} mostMb={10} hint={t('hint')} onFiles={(files) => void take(files)} />
      {problem && <p className="small t-bad" role="alert">{problem}</p>}
      <UserErrorList refused={[...onSale.refused, ...onPurchase.refused]} />
    </>
  );
}
