import Big from 'big.js';

export { absolute, isNegative, isZero } from './digits';

/** A decimal number as the server writes it: "1277960000.00". Sums of these never pass through a float. */
export type Decimal = string;

const parse = (value: Decimal) => new Big(value === '' ? '0' : value);
const write = (value: Big) => value.toFixed();

/** Whether text is a plain decimal number ("-12.5"); thousands marks are not. */
export const isDecimal = (text: string) => /^-?(\d+\.?\d*|\.\d+)$/.test(text);

export const add = (left: Decimal, right: Decimal) => write(parse(left).plus(parse(right)));
export const subtract = (left: Decimal, right: Decimal) => write(parse(left).minus(parse(right)));
export const multiply = (left: Decimal, right: Decimal) => write(parse(left).times(parse(right)));
export const negate = (value: Decimal) => write(parse(value).neg());

/** left / right rounded half up to `places`; null when right is zero. */
export function divide(left: Decimal, right: Decimal, places: number): Decimal | null {
  const divisor = parse(right);
  return divisor.eq(0) ? null : parse(left).div(divisor).round(places, Big.roundHalfUp).toFixed();
}

export const sum = (values: Iterable<Decimal>) => {
  let total = new Big(0);
  for (const value of values) total = total.plus(parse(value));
  return write(total);
};

/** -1, 0 or 1. */
export const compare = (left: Decimal, right: Decimal) => parse(left).cmp(parse(right));
export const equals = (left: Decimal, right: Decimal) => compare(left, right) === 0;

/** Half up to `places`, with exactly that many digits: round("4.445", 2) is "4.45". */
export const round = (value: Decimal, places: number): Decimal =>
  parse(value).round(places, Big.roundHalfUp).toFixed(places);

/** How many times `step` goes into `value`, and what is left: wholes("30", "12") is ["2", "6"]. */
export function wholes(value: Decimal, step: Decimal): [whole: Decimal, rest: Decimal] {
  const whole = parse(value).div(parse(step)).round(0, Big.roundDown);
  return [write(whole), write(parse(value).minus(whole.times(parse(step))))];
}

/** For the length of a bar only: part of whole between 0 and 1. */
export function share(part: Decimal, whole: Decimal): number {
  const of = parse(whole);
  if (of.lte(0)) return 0;
  return Math.min(1, Math.max(0, parse(part).div(of).toNumber()));
}
