import type { Address } from './documents';

type Lines = Pick<Address, 'label' | 'recipient' | 'phone' | 'street' | 'city' | 'region' | 'postalCode' | 'country'>;

const isChinese = (text: string) => /[\u3400-\u9fff]/.test(text);

/** What an address is called: its own name, else who signs there. */
export const wordsOf = ({ label, recipient }: Pick<Address, 'label' | 'recipient'>) => label || recipient;

/** Who signs where the address has a name of its own, and the place as people of its country write it: the large before the small in Chinese. */
export function linesOf({ label, recipient, phone, street, city, region, postalCode, country }: Lines): string[] {
  const place = isChinese(street)
    ? [[country, region, city, street].filter(Boolean).join(''), postalCode].filter(Boolean).join(' ')
    : [street, [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ');
  const who = label ? recipient : '';
  return [[who, phone].filter(Boolean).join(', '), place].filter(Boolean);
}
