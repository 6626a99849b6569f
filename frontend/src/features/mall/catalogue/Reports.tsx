import { useState } from 'react';
import { useQuery } from 'urql';
import { QualityReportsDocument, type Report } from '@/features/catalog/shared/reportDocuments';
import { ReportRow } from '@/features/catalog/shared/ReportRow';
import { useReportText } from '@/features/catalog/shared/useReportText';
import { failureOf } from '@/graphql/failure';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Line } from '@/ui/form/Line';
import { Icon } from '@/ui/Icon';

const FEW = 5;
const isOf = (wanted: string) => ({ lot }: Report) => wanted === '' || lot.toLowerCase().includes(wanted);

/** Quality reports of a product (PRD-23): they open for who has got it; others are told what it takes. */
export function Reports({ productId }: { productId: string }) {
  const t = useReportText();
  const [{ data, error }, ask] = useQuery({ query: QualityReportsDocument, variables: { productId } });
  const failure = error ? failureOf(error) : null;
  const reports = data?.qualityReports ?? [];
  // Nothing filed, or a product that is none of ours to see: then there is nothing to say.
  if (failure?.code === 'NOT_FOUND' || (!failure && reports.length === 0)) return null;
  return (
    <section className="section stack">
      <h2>{t('title')}</h2>
      {failure && (failure.code === 'NOT_BOUGHT' ? <p className="row t-2"><Icon name="lock" />{failure.message}</p> : <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} reference={failure.reference}>{t('failed')}</Failed>)}
      <Found reports={reports} />
    </section>
  );
}

function Found({ reports }: { reports: readonly Report[] }) {
  const t = useReportText();
  const [lot, setLot] = useState('');
  const [all, setAll] = useState(false);
  const found = reports.filter(isOf(lot.trim().toLowerCase()));
  const shown = all ? found : found.slice(0, FEW);
  return (
    <>
      {reports.length > FEW && <div style={{ maxWidth: 280 }}><Line type="search" aria-label={t('byLot')} placeholder={t('byLot')} value={lot} onChange={(event) => setLot(event.target.value)} /></div>}
      {shown.map((report) => <ReportRow key={report.id} report={report} />)}
      {found.length > shown.length && <span><Button look="link" size="s" onClick={() => setAll(true)}>{t('more', { count: found.length - shown.length })}</Button></span>}
      {reports.length > 0 && found.length === 0 && <p className="t-2">{t('noneOfLot')}</p>}
    </>
  );
}
