import { useState } from 'react';
import { useMay } from '@/features/identity/shared/viewer';
import { useRows } from '@/graphql/useRows';
import { sizedPicture } from '@/lib/sizedPicture';
import { unitWord } from '@/lib/unitWord';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Nothing } from '@/ui/Nothing';
import { PageFrame } from '@/ui/PageFrame';
import type { Column } from '@/ui/table/types';
import { useTableState } from '@/ui/table/useTableState';
import { useReading } from '@/ui/theme/look';
import { CategorySheet } from './CategorySheet';
import { ofProducts, ProductsDocument, type ProductRow } from './documents';
import { ProductSheet } from './ProductSheet';
import { ReportsSheet } from './ReportsSheet';
import { useCategories } from './useCategories';
import { useText } from './useText';
import './catalog.css';

const PAGE = 50;
const THUMB = 24;
const rowKey = ({ id }: ProductRow) => id;
const markOf = ({ attributes }: ProductRow) => Object.values((attributes ?? {}) as Record<string, unknown>).filter((each) => typeof each === 'string').join(', ');

function useUnits() {
  const t = useText();
  const { locale } = useReading();
  return ({ units }: ProductRow) => units.map(({ unit, numerator, denominator }) => (numerator === denominator ? unitWord(unit, '1', locale) : t('pieces', { unit: unitWord(unit, '1', locale), count: denominator === 1 ? numerator : `${numerator}/${denominator}` }))).join(locale === 'zh' ? '、' : ', ');
}

function useColumns(): Column<ProductRow>[] {
  const t = useText();
  const units = useUnits();
  return [
    { key: 'name', head: t('product'), width: 260, grow: true, freeze: 'start', value: ({ name }) => name, cell: ({ name, imageUrl }) => <span className="row">{imageUrl && <img src={sizedPicture(imageUrl, THUMB)} alt="" width={THUMB} height={THUMB} loading="lazy" className="cat-picture" />}<span className="strong cut">{name}</span></span>, second: ({ sku }) => sku },
    { key: 'sku', head: t('code'), width: 150, priority: 4, value: ({ sku }) => sku, cell: ({ sku }) => <span className="t-2">{sku}</span> },
    { key: 'mark', head: t('mark'), width: 110, priority: 3, value: markOf, cell: (row) => markOf(row) || <span className="t-4">–</span> },
    { key: 'category', head: t('category'), width: 190, priority: 2, value: ({ category }) => category?.name ?? '', cell: ({ category }) => category?.name ?? <span className="t-3">{t('noCategory')}</span> },
    { key: 'units', head: t('units'), width: 190, value: units, cell: units },
    { key: 'gtin', head: t('barcode'), width: 150, priority: 5, value: ({ gtin }) => gtin ?? '', cell: ({ gtin }) => gtin ?? <span className="t-4">–</span> },
  ];
}

/** What one sells: the catalogue of the house, and the way to more of it (PRD-02, PRD-06). */
export function ProductsPage() {
  const t = useText();
  const may = useMay();
  const table = useTableState();
  const found = useRows(ProductsDocument, { search: table.state.q || null, first: PAGE }, ofProducts);
  const { all: categories, again: askCategories } = useCategories();
  const [open, setOpen] = useState<'product' | 'category' | null>(null);
  const [reported, setReported] = useState<ProductRow | null>(null);
  const columns = useColumns();
  const units = useUnits();
  const close = () => setOpen(null);
  const finished = () => { close(); found.again(); askCategories(); };
  const add = <Button look="ink" icon="plus" onClick={() => setOpen('product')}>{t('add')}</Button>;
  return (
    <PageFrame
      fill title={t('title')} lead={found.total !== null && found.total > 0 && t('lead', { count: found.total })}
      actions={<>{may('catalog.listing.edit') && <Button onClick={() => setOpen('category')}>{t('addCategory')}</Button>}{add}</>}
    >
      <DataTable
        label={t('list')} rows={found.rows} columns={columns} table={table} rowKey={rowKey} search={t('search')} exportName="products"
        {...(found.total !== null ? { total: found.total } : {})} loading={found.loading} hasMore={found.hasMore} onMore={found.more}
        failed={found.failure && { words: found.failure.kind === 'refusal' ? found.failure.message : t('loadFailed'), onRetry: found.again, reference: found.failure.reference }}
        nothing={<Nothing action={add}>{t('none')}</Nothing>} onOpen={setReported} actionWidth={136} rowAction={(row) => <Button size="s" look="quiet" onClick={() => setReported(row)}>{t('reports')}</Button>}
        rowLook={({ isActive }) => (isActive ? undefined : 'off')}
        phone={(row) => <span className="stack" style={{ gap: 4 }}><b className="two-lines">{row.name}</b><span className="small t-3">{[row.sku, row.category?.name, units(row)].filter(Boolean).join(' · ')}</span><span><Button size="s" onClick={() => setReported(row)}>{t('reports')}</Button></span></span>}
      />
      {open === 'product' && <ProductSheet categories={categories} onClose={close} onDone={finished} />}
      {reported && <ReportsSheet product={reported} onClose={() => setReported(null)} onChanged={found.again} />}
      {open === 'category' && <CategorySheet categories={categories} onClose={close} onDone={finished} />}
    </PageFrame>
  );
}
