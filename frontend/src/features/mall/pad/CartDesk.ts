import type { Wish, CartNow, LineNow, Pending } from './wishes';
import { answered, contested, merged, nothingPending, wished } from './wishes';

/** What became of a batch of wishes. */
export type Sent<C extends CartNow> =
  | { kind: 'done'; cart: C }
  | { kind: 'contested'; keys: string[]; who: string }
  | { kind: 'refused'; sentences: string[] }
  | { kind: 'network' };

export type Door<C extends CartNow> = {
  send: (baseRevision: number, wishes: Wish[]) => Promise<Sent<C>>;
  load: () => Promise<C | null>;
  keep: (wishes: Iterable<Wish>) => Promise<void>;
};

/** saved: the server has everything; waiting: no network, kept here; refused: the server said no to the rest. */
export type Phase = 'saved' | 'saving' | 'waiting' | 'refused';

export type DeskState<C extends CartNow> = Pending & { readonly cart: C; readonly phase: Phase; readonly savedAt: number | null; readonly sentences: readonly string[] };

const QUIET_MS = 350; // typing on is one batch
const RETRY_MS = 5_000;
const STEPS = 50;

/**
 * A cart somebody works on: what is typed counts at once, is kept on this machine, and goes to
 * the server in batches. Others' changes come in between and are asked about where they differ.
 */
export class CartDesk<C extends CartNow> {
  state: DeskState<C>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private running: Promise<boolean> | null = null;
  private past: Wish[] = [];
  private future: Wish[] = [];

  constructor(cart: C, private readonly door: Door<C>, kept: readonly Wish[] = []) {
    const pending = merged({ ...nothingPending, wishes: new Map(kept.map((wish) => [wish.lineKey, wish])) }, cart);
    this.state = { ...pending, cart, phase: pending.wishes.size ? 'waiting' : 'saved', savedAt: null, sentences: [] };
    if (pending.wishes.size) this.later(0);
  }

  listen = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  now = () => this.state;

  private set(part: Partial<DeskState<C>>) {
    this.state = { ...this.state, ...part };
    void this.door.keep([...this.state.wishes.values(), ...[...this.state.conflicts.values()].map(({ mine }) => mine)]);
    this.listeners.forEach((tell) => tell());
  }

  line(key: string): LineNow | null {
    return this.state.cart.lines.find(({ lineKey }) => lineKey === key) ?? null;
  }

  /** Several lines at once, as one step of undo each. */
  wish(wishes: readonly Omit<Wish, 'was'>[], isStep = true) {
    let pending: Pending = this.state;
    for (const each of wishes) {
      if (isStep) this.remember(each);
      pending = wished(pending, { ...each, was: null }, this.line(each.lineKey));
    }
    this.set({ ...pending, sentences: [] });
    this.later(QUIET_MS);
  }

  private remember({ lineKey, productId }: Omit<Wish, 'was'>) {
    this.past = [...this.past.slice(-STEPS), this.standing(lineKey, productId)];
    this.future = [];
  }

  /** The line as it stands for the eye: wished, else the server's, else not there. */
  private standing(lineKey: string, productId: string): Wish {
    const wish = this.state.wishes.get(lineKey) ?? this.state.conflicts.get(lineKey)?.mine;
    const line = this.line(lineKey);
    return wish ?? { lineKey, productId, quantity: line?.quantity ?? '0', unit: line?.unit ?? '', isParked: line?.isParked ?? false, note: line?.note ?? '', was: null };
  }

  undo = () => this.step('past', 'future');
  redo = () => this.step('future', 'past');

  private step(from: 'past' | 'future', to: 'past' | 'future') {
    const last = this[from].at(-1);
    if (!last) return null;
    this[from] = this[from].slice(0, -1);
    this[to] = [...this[to], this.standing(last.lineKey, last.productId)];
    this.wish([last], false);
    return last.lineKey;
  }

  answer(key: string, keep: 'mine' | 'theirs') {
    this.set(answered(this.state, key, keep));
    this.later(0);
  }

  /** Others may have changed it: look again. */
  look = async () => {
    if (this.sending) return;
    const cart = await this.door.load();
    if (cart && !this.sending && cart.revision >= this.state.cart.revision) this.set({ cart, ...merged(this.state, cart) });
  };

  private later(ms: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  /** Sends what waits; resolves when nothing of it is left that could be sent, nor underway. */
  flush = (): Promise<boolean> => {
    clearTimeout(this.timer);
    this.running ??= this.sendAll().finally(() => { this.running = null; });
    return this.running;
  };

  private async sendAll(): Promise<boolean> {
    if (this.state.wishes.size === 0) {
      if (this.state.phase !== 'saved') this.set({ phase: 'saved' });
      return this.state.conflicts.size === 0;
    }
    this.sending = true;
    const sent = new Map(this.state.wishes);
    this.set({ phase: 'saving' });
    const answer = await this.door.send(this.state.cart.revision, [...sent.values()]);
    this.sending = false;
    return this.took(answer, sent);
  }

  private async took(answer: Sent<C>, sent: ReadonlyMap<string, Wish>): Promise<boolean> {
    if (answer.kind === 'done') {
      const pending = merged(this.state, answer.cart, sent);
      this.set({ cart: answer.cart, ...pending, phase: 'saved', savedAt: Date.now() });
      return pending.wishes.size ? this.sendAll() : pending.conflicts.size === 0;
    }
    if (answer.kind === 'contested') {
      const cart = (await this.door.load()) ?? this.state.cart;
      this.set({ cart, ...merged(contested(this.state, cart, answer.keys, answer.who), cart) });
      return this.sendAll();
    }
    if (answer.kind === 'network') {
      this.set({ phase: 'waiting' });
      this.later(RETRY_MS);
      return false;
    }
    this.set({ phase: 'refused', sentences: answer.sentences });
    return false;
  }

  stop() {
    clearTimeout(this.timer);
  }
}
