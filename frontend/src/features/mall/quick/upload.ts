import { currentLanguage } from '@/lib/i18n/language';

type Answer = { id: string } | { sentence: string };
type Said = { stagingId?: string; message?: string; messageZh?: string };

/** Sends an order file; the server stages it line by line and keeps no file. */
export async function uploadOrder(file: File): Promise<Answer> {
  try {
    const answer = await fetch('/mall/uploads', {
      method: 'POST', credentials: 'same-origin', body: file,
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    });
    const said = (await answer.json()) as Said;
    if (said.stagingId) return { id: said.stagingId };
    return { sentence: (currentLanguage() === 'zh' ? said.messageZh : said.message) ?? '' };
  } catch {
    return { sentence: '' };
  }
}
