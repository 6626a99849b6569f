import type { ResultOf } from '@graphql-typed-document-node/core';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import { idOf, keyOf } from '@/graphql/ids';
import { useCommand } from '@/graphql/useCommand';
import { useLive } from '@/graphql/useLive';
import { formatWhen } from '@/lib/format/date';
import { formatCount } from '@/lib/format/number';
import { useOnline } from '@/lib/useOnline';
import { Button } from '@/ui/Button';
import { done } from '@/ui/notices';
import { Offline } from '@/ui/Offline';
import { PageFrame } from '@/ui/PageFrame';
import { Segmented } from '@/ui/Segmented';
import { State } from '@/ui/State';
import { useReading } from '@/ui/theme/look';
import { ApproveCount } from './ApproveCount';
import { CountLines, type CountLine } from './CountLines';
import { countedOf, differenceOf, progressOf, unsaved, type Entered } from './countSheet';
import { isZero } from '@/lib/decimal';
import { Rich } from './shared/Rich';
import { Said } from './shared/Said';
import { useText } from './shared/useText';
import { Waiting } from './shared/Waiting';
import { countLook } from './states';
import { useCounting } from './useCounting';

const CountDocument = graphql(`
  query StockCount($id: ID!) {
    stockCount(id: $id) {
      id
      number
      state
      createdAt
      approvedAt
      approvedBy
      warehouse {
        id
        name
      }
      lines {
        id
        expected
        counted
        lot {
          id
          code
        }
        product {
          ...Goods
        }
      }
    }
  }
`);

const CancelCountDocument = graphql(`
  mutation CancelCount($input: CancelCountInput!) {
    cancelCount(input: $input) {
      count {
        id
        state
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

type Show = 'all' | 'open' | 'differing';
type Sheet = NonNullable<ResultOf<typeof CountDocument>['stockCount']>;

function shownOf(lines: readonly CountLine[], entered: Entered, show: Show) {
  return lines.filter((line) => {
    const difference = differenceOf(line, entered);
    return show === 'all' || (show === 'open' ? countedOf(line, entered) === null : difference !== null && !isZero(difference));
  });
}

function useLead({ state, approvedAt, approvedBy }: Sheet, progress: ReturnType<typeof progressOf>) {
  const t = useText();
  const reading = useReading();
  const say = (count: number) => formatCount(count, reading.locale);
  if (state === 'DRAFT') return <Rich>{t('count.progress', { counted: say(progress.counted), lines: say(progress.lines), differing: say(progress.differing) })}</Rich>;
  return state === 'DONE' ? t('count.closed', { who: approvedBy, when: approvedAt ? formatWhen(approvedAt, reading) : '' }) : t('count.cancelled');
}

function OpenSheet({ count, again }: { count: Sheet; again: () => void }) {
  const t = useText();
  const online = useOnline();
  const { id, number, state, warehouse, lines } = count;
  const isOpen = state === 'DRAFT';
  const mayCount = useMay()('inventory.count.edit') && isOpen;
  const [show, setShow] = useState<Show>('all');
  const cancel = useCommand(CancelCountDocument);
  const counting = useCounting({ countId: id, key: keyOf(id), lines, enabled: mayCount });
  const { entered } = counting;
  const progress = progressOf(lines, entered);
  const lead = useLead(count, progress);
  const shown = useMemo(() => shownOf(lines, entered, show), [lines, entered, show]);
  const waiting = unsaved(lines, entered).length;
  const finish = () => {
    counting.forget();
    again();
  };
  const putAway = async () => {
    const outcome = await cancel.run({ countId: id });
    if (!outcome.ok) return;
    done(t('count.putAwayDone', { number }));
    finish();
  };
  return (
    <PageFrame
      title={t('count.one', { number })} about={warehouse.name} back="/stock/counts" lead={lead}
      actions={<><State is={countLook[state]}>{t(`count.states.${state}`)}</State>{mayCount && <Button look="quiet" onClick={() => void putAway()} busy={cancel.busy}>{t('count.putAway')}</Button>}</>}
      below={!online && waiting > 0 && <Offline>{t('offline', { count: waiting })}</Offline>}
      tools={
        <Segmented<Show>
          label={t('count.title')} value={show} onChange={setShow}
          options={[{ value: 'all', label: t('count.all'), count: progress.lines }, { value: 'open', label: t('count.open'), count: progress.lines - progress.counted }, { value: 'differing', label: t('count.differing'), count: progress.differing }]}
        />
      }
      foot={isOpen && <ApproveCount count={count} progress={progress} entered={entered} saving={counting.saving} waiting={waiting} onFlush={counting.flush} onDone={finish} />}
    >
      <Said of={counting} onRetry={() => void counting.flush()} />
      <Said of={cancel} />
      <CountLines lines={shown} all={lines} entered={entered} onCount={mayCount ? counting.set : null} />
    </PageFrame>
  );
}

/** A count sheet: what the book says, what was found, what differs; saved as it is typed, booked when it is approved. */
export function CountPage() {
  const t = useText();
  const { key = '' } = useParams();
  const [{ data, error }, ask] = useQuery({ query: CountDocument, variables: { id: idOf('StockCount', key) } });
  const again = () => ask({ requestPolicy: 'network-only' });
  useLive('stock', again);
  const count = data?.stockCount;
  if (!count) return <Waiting title={t('count.title')} back="/stock/counts" error={error} known={data !== undefined} onRetry={again} />;
  return <OpenSheet key={key} count={count} again={again} />;
}
