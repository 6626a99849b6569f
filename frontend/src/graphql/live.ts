/**
 * One question to /live for the whole page, however many ask: has anything of these topics changed?
 * Asked every second and a half while the page is looked at and has a network; when there is no
 * answer, less and less often.
 */
const EVERY_MS = 1500;
const AT_MOST_MS = 30_000;

type Versions = Record<string, string>;
type Follower = { topics: readonly string[]; changed: () => void };

const followers = new Set<Follower>();
let known: Versions = {};
let asked = ''; // the topics the tag is about
let tag = '';
let delay = EVERY_MS;
let timer: ReturnType<typeof setTimeout> | undefined;
let busy = false;

const canAsk = () => followers.size > 0 && !document.hidden && navigator.onLine;

/** Calls `changed` after each change of one of the topics, by whomever. Returns how to stop that. */
export function follow(topics: readonly string[], changed: () => void): () => void {
  const follower = { topics, changed };
  if (followers.size === 0) listen();
  followers.add(follower);
  askSoon();
  return () => {
    followers.delete(follower);
    if (followers.size === 0) rest();
  };
}

function listen(): void {
  document.addEventListener('visibilitychange', askSoon);
  addEventListener('online', askSoon);
}

function rest(): void {
  document.removeEventListener('visibilitychange', askSoon);
  removeEventListener('online', askSoon);
  clearTimeout(timer);
  known = {}; // nobody has looked since: what is old is not news
  tag = '';
}

function askSoon(): void {
  delay = EVERY_MS;
  askIn(0);
}

function askIn(ms: number): void {
  clearTimeout(timer);
  if (canAsk()) timer = setTimeout(() => void ask(), ms);
}

async function ask(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    take(await versionsOf(topicsOfAll()));
    delay = EVERY_MS;
  } catch {
    delay = Math.min(delay * 2, AT_MOST_MS);
  } finally {
    busy = false;
    askIn(topicsOfAll() === asked ? delay : 0);
  }
}

const topicsOfAll = () => [...new Set([...followers].flatMap(({ topics }) => topics))].sort().join(',');

/** What is there now; null when that is what we know already. */
async function versionsOf(topics: string): Promise<Versions | null> {
  const headers: HeadersInit = topics === asked && tag ? { 'If-None-Match': tag } : {};
  asked = topics;
  const answer = await fetch(`/live?topics=${topics}`, { credentials: 'same-origin', headers });
  if (answer.status === 304) return null;
  if (answer.status !== 200) throw new Error(`/live: ${answer.status}`);
  tag = answer.headers.get('ETag') ?? '';
  return (await answer.json()) as Versions;
}

function take(now: Versions | null): void {
  if (now === null || followers.size === 0) return;
  const news = new Set(Object.keys(now).filter((topic) => known[topic] !== undefined && known[topic] !== now[topic]));
  known = { ...known, ...now };
  if (news.size > 0) [...followers].filter(({ topics }) => topics.some((topic) => news.has(topic))).forEach(({ changed }) => changed());
}
