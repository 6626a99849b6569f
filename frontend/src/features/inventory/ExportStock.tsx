import { useState } from 'react';
import { useClient } from 'urql';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { formatCount } from '@/lib/format/number';
import { writeSheet } from '@/lib/writeSheet';
import { Button } from '@/ui/Button';
import { done as say } from '@/ui/notices';
import { goodsOf } from './shared/goods';
import { useText } from './shared/useText';
import { ProductStockDocument, productStock, type StockRow } from './stockDocument';

type Asked = { search?: string; only?: 'HELD' | 'NOTHING_FREE' | 'BELOW_MINIMUM'; warehouseId?: string };

const PAGE = 100;

/** One row per product and warehouse, exactly what the list shows; says how many rows it writes. */
export function ExportStock({ asked, count }: { asked: Asked; count: number }) {
  const t = useText();
  const locale = useLanguage();
  const client = useClient();
  const [done, setDone] = useState<number | null>(null);

  const run = async () => {
    const rows: StockRow[] = [];
    let after: string | null | undefined = null;
    do {
      const answer: { data?: { productStock: Parameters<typeof productStock>[0]['productStock'] } | undefined } = await client.query(ProductStockDocument, { ...asked, first: PAGE, ...(after ? { after } : {}) }, { requestPolicy: 'network-only' });
      if (!answer.data) return setDone(null);
      const page = productStock(answer.data);
      rows.push(...page.edges.map(({ node }) => node));
      setDone(rows.length);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const lines = rows.flatMap((row) => row.places.map((place) => ({ goods: goodsOf(row.product), place })));
    const file = await writeSheet(t('stock.file'), [
      { head: 'SKU', value: ({ goods }) => goods.sku },
      { head: t('product'), value: ({ goods }) => `${goods.name} ${goods.specification}`.trim(), width: 40 },
      { head: 'GTIN', value: ({ goods }) => goods.gtin ?? '' },
      { head: t('warehouse'), value: ({ place }) => place.warehouse.name },
      { head: t('onHand'), value: ({ place }) => place.onHand, number: true },
      { head: t('held'), value: ({ place }) => place.held, number: true },
      { head: t('available'), value: ({ place }) => place.available, number: true },
      { head: t('minimum.head'), value: ({ place }) => place.minimum ?? '', number: true },
      { head: t('minimum.missing'), value: ({ place }) => place.missing, number: true },
    ], lines);
    setDone(null);
    say(t('stock.exported', { count: formatCount(lines.length, locale), name: file }));
  };

  return <Button icon="download" busy={done !== null} onClick={() => void run()}>{done === null ? t('stock.export', { count }) : t('stock.exporting', { done, total: count })}</Button>;
}
