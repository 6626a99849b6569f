/** What is known of this address before anybody has signed in; the server writes it into the page. */
export type Site =
  | { place: 'platform'; name: string }
  | {
      place: 'tenant';
      organisationId: string;
      slug: string;
      name: string;
      kind: string;
      mallTitle: string;
      /** '#1d4ed8', or empty for our own. */
      colour: string;
      logo: string | null;
      currency: string;
      zone: string;
      locale: string;
    };

const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

let known: Site = meta('site') ? (JSON.parse(meta('site')) as Site) : { place: 'platform', name: 'Tierline' };

export const site = (): Site => known;

/** The house we are in; at the platform's own address there is none. */
export const house = () => (known.place === 'tenant' ? known : null);

/** Marks the style elements that this page's content policy lets in. */
export const nonce = (): string | undefined => meta('nonce') || undefined;

/** Under `npm run dev` the page comes from vite and knows nothing yet. */
export async function loadSite(): Promise<void> {
  if (meta('site')) return;
  const answer = await fetch('/site.json');
  if (answer.ok) setSite((await answer.json()) as Site);
}

export function setSite(found: Site): void {
  known = found;
}
