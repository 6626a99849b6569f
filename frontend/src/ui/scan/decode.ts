import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';

/** What we meet in trade: retail codes, case and pallet labels, GS1 matrix codes, QR. */
const formats: NonNullable<ReaderOptions['formats']> = ['EAN-13', 'EAN-8', 'UPC-A', 'UPC-E', 'ITF', 'Code128', 'Code39', 'DataBar', 'DataBarExpanded', 'DataMatrix', 'QRCode'];

const options: ReaderOptions = { formats, tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true, maxNumberOfSymbols: 4, textMode: 'Plain' };

export type Read = { text: string; format: string };

/** Where the decoder's program lies; the app gives the address that we serve, a test the bytes. */
export function useDecoderAt(source: string | ArrayBuffer) {
  prepareZXingModule({ overrides: typeof source === 'string' ? { locateFile: () => source } : { wasmBinary: source } });
}

/** All codes on an image, the clearest first; pure, so that a test can run it on photographs. */
export async function decodeImage(image: ImageData): Promise<Read[]> {
  const found = await readBarcodes(image, options);
  return found.filter(({ isValid }) => isValid).map(({ text, format }) => ({ text, format }));
}
