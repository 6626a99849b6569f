import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { idOf } from '@/graphql/ids';
import { house } from '@/lib/site';
import { ShipmentDocument } from './documents';

/** What both papers of a delivery note need: the note itself, and the house it comes from. */
export function usePaper() {
  const { key = '' } = useParams();
  const [{ data, error }, ask] = useQuery({ query: ShipmentDocument, variables: { id: idOf('Shipment', key) } });
  const here = house();
  return { back: `/stock/shipping/${key}`, shipment: data?.shipment ?? null, known: data !== undefined, error, again: () => ask({ requestPolicy: 'network-only' }), name: here?.name ?? '', logo: here?.logo ?? null, colour: here?.colour || undefined };
}
