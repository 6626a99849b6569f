import { graphql, readFragment, type FragmentType } from '@/graphql';
import { compare, divide, isZero, multiply, wholes, type Decimal } from '@/lib/decimal';
import type { Locale } from '@/lib/format/locale';
import { formatQuantity } from '@/lib/format/number';
import { unitWord } from '@/lib/unitWord';

export const GoodsFragment = graphql(`
  fragment Goods on CatalogProduct {
    id
    sku
    name
    specification
    gtin
    baseUnit
    tracksLots
    itemNumber
    codes {
      scheme
      value
    }
    units {
      unit
      name
      numerator
      denominator
    }
  }
`);

export type MaskedGoods = FragmentType<typeof GoodsFragment>;

/** A product with its numbers and units, as the screens of the stock need it. */
export const goodsOf = (masked: MaskedGoods) => readFragment(GoodsFragment, masked);
export type Goods = ReturnType<typeof goodsOf>;

type Unit = Goods['units'][number];

/** The pack of most base units: the case, not the piece. */
export function largestPack({ units }: Goods): Unit | null {
  const packs = units.filter(({ numerator, denominator }) => numerator > denominator);
  return packs.reduce<Unit | null>((most, each) => (most && most.numerator / most.denominator >= each.numerator / each.denominator ? most : each), null);
}

/** Base units in one pack, exactly; null where they are no decimal number. */
export function baseUnits({ numerator, denominator }: { numerator: number; denominator: number }): Decimal | null {
  const exact = divide(String(numerator), String(denominator), 6);
  return exact !== null && compare(multiply(exact, String(denominator)), String(numerator)) === 0 ? exact : null;
}

/** "52 pieces" */
export const withUnit = (quantity: Decimal, unit: string, locale: Locale) => `${formatQuantity(quantity, locale)}${locale === 'en' ? ' ' : ''}${unitWord(unit, quantity, locale)}`;

/** "13 cases", "2 cases + 4": the same in packs; null where the product has none or it is less than one. */
export function inPacks(goods: Goods, quantity: Decimal, locale: Locale): string | null {
  const pack = largestPack(goods);
  const size = pack && baseUnits(pack);
  if (!pack || !size || compare(quantity, size) < 0) return null;
  const [whole, rest] = wholes(quantity, size);
  const word = unitWord(pack.unit, whole, locale);
  const name = word === pack.unit && pack.name ? pack.name : word;
  const packs = `${formatQuantity(whole, locale)}${locale === 'en' ? ' ' : ''}${name}`;
  return isZero(rest) ? packs : `${packs} + ${formatQuantity(rest, locale)}`;
}
