import { Fragment } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@/graphql';
import { formatQuantity } from '@/lib/format/number';
import { useLanguage } from '@/lib/i18n/useLanguage';
import { Ink } from '@/ui/Ink';
import { addressOf } from '../addresses';
import { useFact } from '../useFact';
import { Pane } from './Pane';
import type { DecisionProps } from './types';
import { useText } from './useText';

const LowStockDocument = graphql(`
  query LowStock($productId: ID!) {
    stockMinimums(productId: $productId, below: true, first: 50) {
      edges {
        node {
          id
          minimum
          available
          missing
          warehouse {
            id
            name
          }
        }
      }
    }
  }
`);

/** A product of which less is free somewhere than shall be: where, and how much is missing. */
export function LowStockDecision({ item }: DecisionProps) {
  const t = useText();
  const locale = useLanguage();
  const fact = useFact()(item);
  const [{ data }] = useQuery({ query: LowStockDocument, variables: { productId: item.recordId } });
  const rows = data?.stockMinimums.edges.map(({ node }) => node) ?? [];
  const say = (quantity: string) => formatQuantity(quantity, locale);
  return (
    <Pane item={item} title={t('low.title', { name: item.partnerName })} text={fact} actions={<Ink to={addressOf(item)} keys="R">{t('action.REPLENISH')}</Ink>}>
      <section className="section">
        <dl className="facts">
          {rows.map(({ id, warehouse, available, minimum, missing }) => (
            <Fragment key={id}><dt>{warehouse.name}</dt><dd>{t('low.free', { free: say(available), minimum: say(minimum) })} <span className="t-bad nowrap">{t('low.missing', { missing: say(missing) })}</span></dd></Fragment>
          ))}
        </dl>
      </section>
    </Pane>
  );
}
