import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { decodeImage, useDecoderAt as serveFrom, type Read } from './decode';

serveFrom(wasm);

type Native = { detect: (source: ImageBitmapSource) => Promise<{ rawValue: string; format: string }[]> };
type NativeClass = (new (options: { formats: string[] }) => Native) & { getSupportedFormats: () => Promise<string[]> };

const wanted = ['ean_13', 'ean_8', 'upc_a', 'upc_e', 'itf', 'code_128', 'data_matrix', 'qr_code'];
const native = (globalThis as { BarcodeDetector?: NativeClass }).BarcodeDetector;

let detector: Promise<Native | null> | undefined;

/** The machine's own decoder where it knows all formats we need; it does not keep FNC1, so GS1 codes are read again by ours. */
async function own(): Promise<Native | null> {
  if (!native) return null;
  const supported = await native.getSupportedFormats();
  return wanted.every((format) => supported.includes(format)) ? new native({ formats: wanted }) : null;
}

function pixelsOf(source: HTMLVideoElement | ImageBitmap): ImageData | null {
  const [width, height] = source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  if (!width || !height) return null;
  const scale = Math.min(1, 1280 / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}

/** Codes on a frame of the camera or on a photo. */
export async function readFrom(source: HTMLVideoElement | ImageBitmap): Promise<Read[]> {
  detector ??= own();
  const first = await (await detector)?.detect(source).catch(() => []);
  if (first?.length && first.every(({ format }) => /^(ean|upc|itf)/.test(format))) return first.map(({ rawValue, format }) => ({ text: rawValue, format }));
  const pixels = pixelsOf(source);
  return pixels ? decodeImage(pixels) : [];
}
