import { useState } from 'react';
import { useQuery } from 'urql';
import { UserErrorList } from '@/graphql/UserErrorList';
import { failureOf } from '@/graphql/failure';
import { sentenceOf } from '@/graphql/sentenceOf';
import { useCommand } from '@/graphql/useCommand';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { upload, type Uploaded } from '@/lib/upload';
import { Confirm } from '@/ui/Confirm';
import { DateField } from '@/ui/DateField';
import { Failed } from '@/ui/Failed';
import { FileDrop } from '@/ui/FileDrop';
import { Form } from '@/ui/Form';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Loading } from '@/ui/Loading';
import { done } from '@/ui/notices';
import { Refusal } from '@/ui/Refusal';
import { Sheet } from '@/ui/Sheet';
import { SwitchField } from '@/ui/SwitchField';
import { TextField } from '@/ui/TextField';
import { FileReportDocument, isVariant, WithdrawReportDocument, type ProductRow } from './documents';
import { PicturePart } from './PicturePart';
import { QualityReportsDocument, type Report } from './shared/reportDocuments';
import { ReportRow } from './shared/ReportRow';
import { useText } from './useText';

const TAKEN = '.pdf,.png,.jpg,.jpeg,.webp';
const empty = { file: '', lot: '', issuedOn: '', ofAllVariants: false };

/** What a product looks like, and its quality reports: what there is, and one more (PRD-12, PRD-23). */
export function ReportsSheet({ product, onClose, onChanged }: { product: ProductRow; onClose: () => void; onChanged: () => void }) {
  const t = useText();
  const [{ data, error, fetching }, ask] = useQuery({ query: QualityReportsDocument, variables: { productId: product.id }, requestPolicy: 'cache-and-network' });
  const [turn, setTurn] = useState(0);
  const again = () => ask({ requestPolicy: 'network-only' });
  const reports = data?.qualityReports ?? [];
  return (
    <Sheet open onClose={onClose} title={product.name}>
      <PicturePart product={product} onChanged={onChanged} />
      <div className="section stack">
        <h2>{t('reportsHead')}</h2>
        {error && <Failed onRetry={again} reference={failureOf(error).reference}>{t('failed')}</Failed>}
        {fetching && !data && <Loading rows={2} />}
        {data && reports.length === 0 && <p className="t-2">{t('noReports')}</p>}
        {reports.map((report) => <Filed key={report.id} report={report} again={again} />)}
      </div>
      <FileForm key={turn} product={product} onDone={() => { setTurn(turn + 1); again(); }} />
    </Sheet>
  );
}

function Filed({ report, again }: { report: Report; again: () => void }) {
  const t = useText();
  const { run, refused, failure } = useCommand(WithdrawReportDocument);
  const [asked, setAsked] = useState(false);
  const withdraw = t('withdraw', { name: report.files[0]?.name ?? '' });
  const go = async () => {
    if (!(await run({ reportId: report.id })).ok) return false;
    done(t('withdrawn'));
    again();
    return true;
  };
  return (
    <>
      <ReportRow report={report} action={<IconButton icon="close" size="s" label={withdraw} onClick={() => setAsked(true)} />} />
      <Confirm bad open={asked} onClose={() => setAsked(false)} title={t('withdrawAsk', { name: report.files[0]?.name ?? '' })} consequences={[t('withdrawFor')]} action={t('withdrawIt')} onConfirm={go}>
        <UserErrorList refused={refused} />
        {failure && <Refusal tone="bad">{failure.message || t('failed')}</Refusal>}
      </Confirm>
    </>
  );
}

function FileForm({ product, onDone }: { product: ProductRow; onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { run } = useCommand(FileReportDocument);
  const save = async ({ file, issuedOn, ...rest }: typeof empty) => {
    if (!file) return [{ path: [], message: t('fileFirst') }];
    const outcome = await run({ productId: product.id, fileId: file, ...rest, ...(issuedOn ? { issuedOn } : {}) });
    if (!outcome.ok) return outcome.failure ? [{ path: [], message: outcome.failure.message || t('failed') }] : outcome.refused.map((each) => ({ path: each.path, message: sentenceOf(each, language) }));
    done(t('reportFiled'));
    onDone();
    return [];
  };
  return (
    <Form inSheet initial={empty} onSave={save} action={t('fileReport')}>
      {(_values, set) => (
        <>
          <Paper onTaken={(file) => set('file', file)} />
          <TextField name="lot" label={t('lot')} hint={t('lotHint')} most={60} optional />
          <DateField name="issuedOn" label={t('issuedOn')} optional />
          {isVariant(product) && <SwitchField name="ofAllVariants" label={t('allVariants')} hint={t('allVariantsHint')} />}
        </>
      )}
    </Form>
  );
}

function Paper({ onTaken }: { onTaken: (fileId: string) => void }) {
  const t = useText();
  const [given, setGiven] = useState<Uploaded | null>(null);
  const [problem, setProblem] = useState('');
  const take = async (file: File) => {
    const answer = await upload(file);
    setProblem(answer.ok ? '' : answer.message || t('failed'));
    if (!answer.ok) return;
    setGiven(answer.file);
    onTaken(answer.file.id);
  };
  return (
    <div className="stack">
      {given && <p className="row"><Icon name="check" tone="ok" /><span className="cut" title={given.name}>{given.name}</span></p>}
      <FileDrop accept={TAKEN} mostMb={10} hint={t('paperHint')} onFiles={([file]) => { if (file) void take(file); }} />
      {problem && <Refusal tone="bad">{problem}</Refusal>}
    </div>
  );
}
