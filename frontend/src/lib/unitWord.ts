import type { Locale } from './format/locale';

type Word = readonly [one: string, many: string, zh: string];

/** The commonest units of UN/ECE Recommendation 20. */
const words: Record<string, Word> = {
  C62: ['piece', 'pieces', '个'], H87: ['piece', 'pieces', '个'], EA: ['piece', 'pieces', '个'], PCE: ['piece', 'pieces', '个'],
  SET: ['set', 'sets', '套'], PR: ['pair', 'pairs', '双'], BX: ['box', 'boxes', '盒'], XBX: ['box', 'boxes', '盒'], CT: ['case', 'cases', '箱'], XCT: ['case', 'cases', '箱'], CS: ['case', 'cases', '箱'], XCS: ['case', 'cases', '箱'],
  PK: ['pack', 'packs', '包'], XPK: ['pack', 'packs', '包'], XPX: ['pallet', 'pallets', '托'], PF: ['pallet', 'pallets', '托'], RO: ['roll', 'rolls', '卷'], XRO: ['roll', 'rolls', '卷'], BO: ['bottle', 'bottles', '瓶'], XBO: ['bottle', 'bottles', '瓶'],
  KGM: ['kg', 'kg', '千克'], GRM: ['g', 'g', '克'], TNE: ['t', 't', '吨'], MTR: ['m', 'm', '米'], MTK: ['m²', 'm²', '平方米'], LTR: ['l', 'l', '升'], DZN: ['dozen', 'dozen', '打'],
};

/** The word for so many of a unit: unitWord('C62', '2', 'en') is "pieces"; a code without a word stays. */
export function unitWord(code: string, quantity: string, locale: Locale): string {
  const word = words[code];
  if (!word) return code;
  if (locale === 'zh') return word[2];
  return quantity === '1' ? word[0] : word[1];
}
