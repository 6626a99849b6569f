import { clear, createStore, get, set } from 'idb-keyval';

let store: ReturnType<typeof createStore> | undefined;
const answers = () => (store ??= createStore('tierline-answers', 'answers'));

// Private windows have no storage: then nothing is kept, and nothing fails for it.

/** Keeps an answer of the server on this machine, for when there is no network. */
export const keepAnswer = (key: number, data: unknown): Promise<void> => set(key, data, answers()).catch(() => undefined);

/** What was kept last; undefined for nothing. */
export const keptAnswer = (key: number): Promise<unknown> => get(key, answers()).catch(() => undefined);

/** Nothing of the person who leaves stays on this machine. */
export async function forgetAnswers(): Promise<void> {
  await clear(answers()).catch(() => undefined);
}
