import type { Answer } from '@/lib/session';

export type Complaint = 'wrong' | 'wrongCode' | 'tooMany' | 'noNetwork' | 'ourFault' | 'passkeyFailed';

/** What to say of an answer that let nobody in: a mistake of the server's is none of whoever typed. */
export function complaintOf({ status }: Pick<Answer, 'status'>, otherwise: Complaint): Complaint {
  if (status === 429) return 'tooMany';
  return status >= 500 ? 'ourFault' : otherwise;
}
