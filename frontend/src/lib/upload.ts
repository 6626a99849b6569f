import { csrfHeader } from './session';

export type Uploaded = { id: string; name: string; size: number; url: string };
export type UploadAnswer = { ok: true; file: Uploaded } | { ok: false; message: string };

/** Puts a file at /files; it is put to use by the mutation that takes its id. */
export async function upload(file: File): Promise<UploadAnswer> {
  try {
    const answer = await fetch('/files', {
      method: 'POST', credentials: 'same-origin', body: file,
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name), ...csrfHeader() },
    });
    const said = (await answer.json()) as Uploaded & { message?: string };
    return answer.status === 201 ? { ok: true, file: said } : { ok: false, message: said.message ?? '' };
  } catch {
    return { ok: false, message: '' };
  }
}
