import { Link } from 'react-router';
import { When } from '@/ui/When';
import { useText } from '../useText';
import { returnAddress } from './addresses';
import { ReturnStateMark } from './ReturnStateMark';
import type { Standing } from './useSide';

type Props = { rows: readonly { id: string; number: string; state: Parameters<typeof ReturnStateMark>[0]['state']; createdAt: string }[]; standing: Standing };

/** Returns with their state, for the page of their order. */
export function ReturnRows({ rows, standing }: Props) {
  const t = useText();
  return (
    <section className="section stack">
      <h2>{t('returnsOf')}</h2>
      {rows.map(({ id, number, state, createdAt }) => <div key={id} className="row wrap"><Link to={returnAddress(standing === 'seller' ? 'sell' : 'buy', id)}>{number}</Link><ReturnStateMark state={state} standing={standing} /><span className="grow" /><span className="small t-3"><When at={createdAt} /></span></div>)}
    </section>
  );
}
