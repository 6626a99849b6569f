import type { ReactNode } from 'react';
import { formatBytes } from '@/lib/format/bytes';
import { Icon } from '@/ui/Icon';
import { useReading } from '@/ui/theme/look';
import { When } from '@/ui/When';
import type { Report } from './reportDocuments';
import { useReportText } from './useReportText';

/** One quality report: of which lot, from when, and the file itself. */
export function ReportRow({ report: { lot, issuedOn, createdAt, ofAllVariants, files }, action }: { report: Report; action?: ReactNode }) {
  const t = useReportText();
  const { locale } = useReading();
  return (
    <div className="row">
      <Icon name="file" />
      <span className="grow" style={{ minWidth: 0 }}>
        {files.map(({ id, name, size, url }) => <a key={id} href={url} className="cut" style={{ display: 'block' }} download={name} title={name}>{name} <span className="small t-3">{formatBytes(size, locale)}</span></a>)}
        <span className="small t-3" style={{ overflowWrap: 'anywhere' }}>{lot ? t('lot', { lot }) : t('anyLot')}{ofAllVariants && ` · ${t('allVariants')}`} · {t(issuedOn ? 'issued' : 'filed')} <When at={issuedOn ?? createdAt} as="day" /></span>
      </span>
      {action}
    </div>
  );
}
