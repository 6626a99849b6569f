import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useViewer } from '@/features/identity/shared/viewer';
import { keyOf } from '@/graphql/ids';
import { Sentence } from '@/lib/i18n/Sentence';
import { Failed } from '@/ui/Failed';
import { Loading } from '@/ui/Loading';
import { PageFrame } from '@/ui/PageFrame';
import { Picker } from '@/ui/Picker';
import { Tag } from '@/ui/Tag';
import { useChannel, useOpenGrants } from '../shared/useChannel';
import { useGoodsSearch } from '../stock/ProductSwitch';
import { useProductStock } from '../stock/useProductStock';
import { areasOf, type Area } from './areas';
import { AreaPanel } from './AreaPanel';
import { ChannelTabs } from './TreePage';
import { TileMap } from './TileMap';
import { useText } from './useText';
import './channel.css';

function useMap() {
  const [params, setParams] = useSearchParams();
  const product = params.get('product');
  const chosen = params.get('area');
  const put = (name: string, value: string | null) => setParams((now) => {
    const next = new URLSearchParams(now);
    if (value === null) next.delete(name);
    else next.set(name, value);
    return next;
  }, { replace: true });
  return { product, chosen, put };
}

/** The channel by area on a schematic of tiles, with the stock of one product where one is chosen. */
export function MapPage() {
  const { product } = useMap();
  return product ? <WithStock product={product} /> : <Map stock={null} />;
}

function WithStock({ product }: { product: string }) {
  const stock = useProductStock(product, none);
  return <Map stock={stock} />;
}
const none: never[] = [];

type BodyProps = { channel: ReturnType<typeof useChannel>; areas: Area[]; chosen: string | null; onChoose: (code: string) => void };

function Body({ channel: { failure, again, total }, ...map }: BodyProps) {
  const t = useText();
  if (failure) return <Failed onRetry={again} reference={failure.reference}>{failure.kind === 'refusal' ? failure.message : t('loadFailed')}</Failed>;
  return total === null ? <Loading /> : <TileMap {...map} />;
}

function Map({ stock }: { stock: ReturnType<typeof useProductStock> | null }) {
  const t = useText();
  const { chosen, put } = useMap();
  const { organisationId } = useViewer();
  const channel = useChannel();
  const { companies, total } = channel;
  const { received } = useOpenGrants();
  const search = useGoodsSearch();
  const places = useMemo(() => stock?.tiers?.flatMap((tier) => tier.places) ?? null, [stock?.tiers]);
  const areas = useMemo(() => areasOf(companies, places), [companies, places]);
  const area = areas.find(({ code }) => code === chosen) ?? areas[0];
  const name = stock?.product?.name;
  return (
    <PageFrame
      title={t('map')} tabs={<ChannelTabs value="map" />} about={name && t('onMap', { product: name })}
      lead={total !== null && <Sentence text={t('leadMap', { companies: t('companies', { count: companies.length }), areas: t('areas', { count: areas.filter(({ code }) => code).length }) })} />}
      tools={(
        <>
          <div style={{ width: 260 }}><Picker label={t('chooseProduct')} placeholder={t('chooseProduct')} search={search} onPick={(pick) => { if (pick) put('product', keyOf(pick.value)); }} /></div>
          {name && <Tag tone="accent" onRemove={() => put('product', null)} removeLabel={t('without')}>{name}</Tag>}
        </>
      )}
      side={area && <AreaPanel area={area} received={received} us={organisationId ?? ''} places={places} />} sideOpen={chosen !== null} onSideClose={() => put('area', null)} sideTitle={area?.name ?? t('noArea')}
    >
      <Body channel={channel} areas={areas} chosen={area?.code ?? null} onChoose={(code) => put('area', code)} />
    </PageFrame>
  );
}
