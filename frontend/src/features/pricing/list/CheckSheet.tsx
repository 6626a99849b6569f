import { useState } from 'react';
import { useClient } from 'urql';
import { useCustomerSearch, useGoodsSearch } from '@/features/sales/shared/searches';
import { WhyPrice } from '@/features/sales/shared/WhyPrice';
import type { QuoteOneQuery } from '@/graphql/generated/tenant/graphql';
import { failureOf } from '@/graphql/failure';
import { formatMoney } from '@/lib/format/number';
import { Form } from '@/ui/Form';
import { NumberField } from '@/ui/NumberField';
import type { Pick } from '@/ui/Picker';
import { PickerField } from '@/ui/PickerField';
import { Sheet } from '@/ui/Sheet';
import { useReading } from '@/ui/theme/look';
import { QuoteOneDocument, type PriceList } from '../documents';
import { useText } from '../useText';

type Asked = { partner: Pick | null; goods: Pick | null; quantity: string };
type Line = QuoteOneQuery['quote'][number];

/** What one customer pays for a product today, and why (PRC-14). */
export function CheckSheet({ list, onClose }: { list: PriceList; onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const { locale } = useReading();
  const customers = useCustomerSearch();
  const goods = useGoodsSearch();
  const [line, setLine] = useState<Line | null>(null);
  const [first] = list.partners;
  const ask = async ({ partner, goods: product, quantity }: Asked) => {
    setLine(null);
    const { data, error } = await client.query(QuoteOneDocument, { partnerId: partner?.value ?? null, lines: [{ productId: product?.value ?? '', quantity }] }, { requestPolicy: 'network-only' });
    if (error) return [{ path: ['goods'], message: failureOf(error).message || t('noPrice') }];
    setLine(data?.quote[0] ?? null);
    return [];
  };
  return (
    <Sheet open onClose={onClose} title={t('checkTitle')} width={600}>
      <Form<Asked> inSheet always initial={{ partner: first ? { value: first.id, label: first.name } : null, goods: null, quantity: '1' }} action={t('ask')} onCancel={onClose} onSave={ask}>
        <PickerField name="partner" label={t('customer')} search={customers} />
        <PickerField name="goods" label={t('product')} search={goods} autoFocus />
        <NumberField name="quantity" label={t('quantity')} least="0.001" />
      </Form>
      {line && (
        <div className="section stack">
          <WhyPrice trail={line.trail} unitPrice={line.unitPrice.amount} discountShare={line.discountShare} currency={line.unitPrice.currencyCode} />
          <p className="strong">{t('total', { total: formatMoney(line.total.amount, { currency: line.total.currencyCode, locale }) })}</p>
        </div>
      )}
    </Sheet>
  );
}
