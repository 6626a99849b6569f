import type { Address } from './documents';

type Lines = Pick<Address, 'recipient' | 'phone' | 'street' | 'city' | 'region' | 'postalCode' | 'country'>;

const isChinese = (text: string) => /[\u3400-\u9fff]/.test(text);

/** What an address is called: its own name, else who signs there. */
export const wordsOf = ({ label, recipient }: Pick<Address, 'label' | 'recipient'>) => label || recipient;

/** Who signs, and the place as people of its country write it: the large before the small in Chinese. */
export function linesOf({ recipient, phone, street, city, region, postalCode, country }: Lines): string[] {
  const place = isChinese(street)
    ? [[country, region, city, street].filter(Boolean).join(''), postalCode].filter(Boolean).join(' ')
    : [street, [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ');
  return [[recipient, phone].filter(Boolean).join(', '), place].filter(Boolean);
}
