import type { Item } from '../documents';

export type DecisionProps = {
  item: Item;
  /** It is done: the next row comes up. */
  onDone: () => void;
};
