import { upload, type UploadAnswer } from '@/lib/upload';

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

/** Brings a photo to the server, where it waits for a day to be used. */
export const sendPhoto = async (file: File): Promise<UploadAnswer> => upload(await smaller(file), file.name);
