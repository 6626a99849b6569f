import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '@/features/identity/shared/viewer';
import { graphql } from '@/graphql';
import { UserErrorList } from '@/graphql/UserErrorList';
import { useCommand } from '@/graphql/useCommand';
import { Button } from '@/ui/Button';
import { Failed } from '@/ui/Failed';
import { Ink } from '@/ui/Ink';
import { Loading } from '@/ui/Loading';
import { done } from '@/ui/notices';
import { PageFrame } from '@/ui/PageFrame';
import { Sheet } from '@/ui/Sheet';
import { Tag } from '@/ui/Tag';
import { Field } from './shared/Field';
import { GoodsTable, type GoodsColumn } from './shared/GoodsTable';
import { Rich } from './shared/Rich';
import { useText } from './shared/useText';
import { useWarehouses, type House } from './shared/useWarehouses';

const AddWarehouseDocument = graphql(`
  mutation AddWarehouse($input: AddWarehouseInput!) {
    addWarehouse(input: $input) {
      warehouse {
        id
        name
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

function AddForm({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useText();
  const [given, setGiven] = useState({ code: '', name: '', regionCode: '', isDefault: false });
  const [tried, setTried] = useState(false);
  const add = useCommand(AddWarehouseDocument);
  const at = (path: string) => <UserErrorList refused={add.refused} at={path} />;
  const missing = (text: string) => (tried && !text.trim() ? t('houses.required') : undefined);
  const send = async () => {
    setTried(true);
    if (!given.code.trim() || !given.name.trim()) return;
    const outcome = await add.run({ ...given, code: given.code.trim(), name: given.name.trim() });
    if (!outcome.ok) return;
    done(t('houses.saved', { name: given.name.trim() }));
    onDone();
    onClose();
  };
  const text = (name: 'code' | 'name' | 'regionCode') => ({ className: 'goods-input', value: given[name], onChange: (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value }) });
  return (
    <form className="goods-form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <Field label={t('houses.name')} wrong={missing(given.name)}>{(slots) => <input {...slots} {...text('name')} maxLength={100} />}</Field>{at('name')}
      <Field label={t('houses.code')} hint={t('houses.codeHint')} wrong={missing(given.code)}>{(slots) => <input {...slots} {...text('code')} maxLength={20} />}</Field>
      <Field label={t('houses.region')} hint={t('houses.regionHint')}>{(slots) => <input {...slots} {...text('regionCode')} maxLength={20} />}</Field>
      <label className="row"><input type="checkbox" checked={given.isDefault} onChange={(event) => setGiven({ ...given, isDefault: event.target.checked })} />{t('houses.isDefault')}</label>
      <UserErrorList refused={add.refused.filter(({ path }) => path.join('.') !== 'name')} />
      {add.failure && <Failed reference={add.failure.reference}>{add.failure.kind === 'refusal' ? add.failure.message : t('failed')}</Failed>}
      <div className="row">
        <Ink submit busy={add.busy} keys="Ctrl Enter">{given.name.trim() ? t('houses.save', { name: given.name.trim() }) : t('houses.add')}</Ink>
        <Button look="quiet" onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** Each company's own warehouses, one of them the usual one (INV-22). */
export function WarehousesPage() {
  const t = useText();
  const may = useMay()('inventory.warehouse.edit');
  const houses = useWarehouses();
  const [adding, setAdding] = useState(false);
  const columns: GoodsColumn<House>[] = [
    { key: 'name', head: t('houses.name'), cell: ({ name, isDefault }) => <span className="row"><span className="cut strong">{name}</span>{isDefault && <Tag>{t('houses.usual')}</Tag>}</span> },
    { key: 'code', head: t('houses.code'), cell: ({ code }) => <span className="t-3">{code}</span> },
    { key: 'region', head: t('houses.region').replace(/ ?[(（].*/, ''), cell: ({ regionCode }) => regionCode || <span className="t-4">–</span> },
    { key: 'stock', head: '', right: true, cell: ({ code }) => <Link to={`/stock?at=${encodeURIComponent(code)}`}>{t('houses.seeStock')}</Link> },
  ];
  const usual = houses.all.find(({ isDefault }) => isDefault) ?? houses.all[0];
  return (
    <PageFrame
      title={t('houses.title')} lead={usual && <Rich>{t('houses.lead', { count: houses.all.length, name: usual.name })}</Rich>}
      about={may ? undefined : t('houses.mayNot')} actions={may && <Ink onClick={() => setAdding(true)} icon="plus">{t('houses.add')}</Ink>}
    >
      {houses.error && !houses.known && <Failed onRetry={houses.again}>{t('failed')}</Failed>}
      {houses.known ? <GoodsTable label={t('houses.title')} columns={columns} rows={houses.all} rowKey={({ id }) => id} /> : !houses.error && <Loading rows={3} />}
      <Sheet open={adding} onClose={() => setAdding(false)} title={t('houses.add')}>{adding && <AddForm onClose={() => setAdding(false)} onDone={houses.again} />}</Sheet>
    </PageFrame>
  );
}
