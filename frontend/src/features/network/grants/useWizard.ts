import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '@/features/identity/shared/viewer';
import { today } from '@/lib/format/parseDay';
import { useReading } from '@/ui/theme/look';
import { SharedProductsDocument } from '../shared/documents.platform';
import { useAll } from '../shared/useAll';
import { isLive, useChannel, useOpenGrants } from '../shared/useChannel';
import { CatalogueForGrantsDocument, OwnStockDocument, ofCatalogue, type CatalogueRow, type OwnRow } from './documents';
import { firstDraft, type Draft } from './draft';

const organisationOf = (key: string | null) => (key ? `gid://tierline/platform/Organisation/${key}` : '');
const most = (one: OwnRow, other: OwnRow) => Number(other.available ?? 0) - Number(one.available ?? 0);
const MOST = 100; // products whose figures are shown as examples; each costs some 30 of the 5,000 points a question may

/** Products somebody would see: theirs, those of brands, or the ones named; as ids of the platform. */
function useScope(draft: Draft, rows: readonly CatalogueRow[]) {
  return useMemo(() => {
    if (draft.scope === 'products') return draft.products.map(({ value }) => value);
    // Before anybody is chosen the steps are shown with whatever we have.
    const brands = !draft.viewer ? null : draft.scope === 'own' ? [draft.viewer] : draft.brands;
    return rows.flatMap(({ productId, brandId }) => (productId && brandId && (brands === null || brands.includes(brandId)) ? [productId] : []));
  }, [draft, rows]);
}

/** All the wizard knows: whom there is to choose, our own figures, and what is granted already. */
export function useWizard() {
  const [params] = useSearchParams();
  const reading = useReading();
  const { organisationId } = useViewer();
  const us = organisationId ?? '';
  const [draft, setDraft] = useState<Draft>(() => firstDraft(today(reading.zone, reading.now), organisationOf(params.get('to'))));
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const channel = useChannel();
  const { given } = useOpenGrants();
  const catalogue = useAll(CatalogueForGrantsDocument, {}, ofCatalogue);
  const choices = channel.companies.filter(({ id, tier }) => id !== us && typeof tier === 'number');
  const viewer = choices.find(({ id }) => id === draft.viewer) ?? null;
  const [{ data: theirs }] = useQuery({ query: SharedProductsDocument, variables: { ownerId: draft.viewer, first: 1 }, pause: !draft.viewer, requestPolicy: 'cache-first' });
  const theirCount = draft.viewer ? (theirs?.products.totalCount ?? null) : null;

  const scope = useScope(draft, catalogue.rows);
  const productIds = useMemo(() => scope.slice(0, MOST), [scope]);
  const [{ data: own }] = useQuery({ query: OwnStockDocument, variables: { productIds, us: [us] }, pause: productIds.length === 0, requestPolicy: 'cache-first' });
  const rows = own?.networkStock;
  const stock = useMemo(() => (productIds.length === 0 ? [] : (rows?.toSorted(most) ?? null)), [productIds, rows]);
  const now = reading.now ?? new Date();
  return {
    draft, set, choices, viewer, theirCount, catalogue: catalogue.rows, companies: channel.companies, known: channel.total !== null,
    stock, inScope: scope.length,
    already: given.filter((grant) => grant.viewer.id === draft.viewer && isLive(grant, now)),
  };
}
export type Wizard = ReturnType<typeof useWizard>;
