import type { Failure } from '@/graphql/failure';
import type { Refused } from '@/graphql/userErrors';
import type { WayOut } from '@/ui/Refusal';
import { Refusals } from './Refusals';

type Command = { refused: readonly Refused[]; failure: Failure | null };

/** What the server said against a command, at the top of a page; nothing while it said nothing. */
export function Said({ of, ways, onRetry }: { of: Command; ways?: WayOut[]; onRetry?: () => void }) {
  if (of.refused.length === 0 && !of.failure) return null;
  return <div className="goods-form"><Refusals refused={of.refused} failure={of.failure} {...(ways ? { ways } : {})} {...(onRetry ? { onRetry } : {})} /></div>;
}
