import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { idOf } from '@/graphql/ids';
import { Icon } from '@/ui/Icon';
import { CustomerNameDocument } from './documents';
import { useText } from './useText';

/** The id of the one customer the address narrows to: ?customer=<key>. */
export function useCustomer(): string | null {
  const key = useSearchParams()[0].get('customer');
  return key ? idOf('Partner', key) : null;
}

/** Says that the list is about one customer only, and takes that away. */
export function CustomerPhrase({ id }: { id: string }) {
  const t = useText();
  const [, setParams] = useSearchParams();
  const [{ data }] = useQuery({ query: CustomerNameDocument, variables: { id } });
  const words = t('onlyCustomer', { name: data?.partner?.name ?? '…' });
  const away = () => setParams((now) => { const next = new URLSearchParams(now); next.delete('customer'); return next; }, { replace: true });
  return (
    <span className="ui-phrase">
      <span className="cut" title={words}>{words}</span>
      <button type="button" aria-label={t('allCustomers')} onClick={away}><Icon name="close" size={12} /></button>
    </span>
  );
}
