import { csrfHeader } from './session';
import { currentLanguage } from './i18n/language';

export type Uploaded = { id: string; name: string; size: number; url: string };
export type UploadAnswer = { ok: true; file: Uploaded } | { ok: false; message: string };

type Said = Uploaded & { message?: string; messageZh?: string };

/** Puts a file at /files, where it waits for a day; it is put to use by the mutation that takes its id. */
export async function upload(content: Blob, name = content instanceof File ? content.name : 'file'): Promise<UploadAnswer> {
  const zh = currentLanguage() === 'zh';
  try {
    const answer = await fetch('/files', {
      method: 'POST', credentials: 'same-origin', body: content,
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name), ...csrfHeader() },
    });
    const said = (await answer.json()) as Said;
    return answer.status === 201 ? { ok: true, file: said } : { ok: false, message: (zh ? said.messageZh : said.message) ?? '' };
  } catch {
    return { ok: false, message: zh ? '网络中断。' : 'The network is gone.' };
  }
}
