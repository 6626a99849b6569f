import type { Photo } from './counted';

type Answer = { id: string; name: string; url: string } | { code: string; message: string; messageZh: string };

const LONGEST = 2048; // pixels; the server keeps no more than it needs

/** Smaller before it travels over a warehouse's network; as it is where the browser cannot. */
async function smaller(file: File): Promise<Blob> {
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
    if (scale === 1) return file;
    const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  } catch {
    return file;
  }
}

/** Brings a photo to the server, where it waits for a day to be used; or the sentence why not. */
export async function sendPhoto(file: File, language: 'en' | 'zh'): Promise<Photo | string> {
  const answer = await fetch('/files', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    body: await smaller(file),
  }).catch(() => null);
  if (!answer) return language === 'zh' ? '网络中断。' : 'the network is gone.';
  const said = (await answer.json()) as Answer;
  if ('code' in said) return language === 'zh' ? said.messageZh : said.message;
  return { id: said.id, url: said.url, name: said.name };
}
