import { useText } from '../useText';

const MOST = 99;

/** How much waits in an area; nothing where nothing does. */
export function Badge({ count = 0 }: { count?: number | undefined }) {
  const t = useText();
  if (count === 0) return null;
  return <span className="badge"><span aria-hidden="true">{count > MOST ? `${MOST}+` : count}</span><span className="unseen">, {t('waits', { count })}</span></span>;
}
