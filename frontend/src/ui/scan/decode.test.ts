import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { gtinOf } from '@/lib/gs1';
import { decodeImage, useDecoderAt as serveFrom } from './decode';

const photos = `${process.env['TIERLINE_DATA'] ?? '../../shared/data'}/barcode_photos`;

/** A photo's pixels, by the Python image library the project has anyway. */
function pixels(file: string): ImageData {
  const program = 'import sys;from PIL import Image;i=Image.open(sys.argv[1]).convert("RGBA");sys.stdout.buffer.write(i.width.to_bytes(4,"big")+i.height.to_bytes(4,"big")+i.tobytes())';
  const bytes = execFileSync(python, ['-c', program, file], { maxBuffer: 64_000_000 });
  const [width, height] = [bytes.readUInt32BE(0), bytes.readUInt32BE(4)];
  return { width, height, data: new Uint8ClampedArray(bytes.subarray(8)), colorSpace: 'srgb' };
}

const python = existsSync('../.venv/bin/python') ? '../.venv/bin/python' : 'python3';

describe.skipIf(!existsSync(photos))('photographs of packages', () => {
  beforeAll(() => {
    const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
    serveFrom(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  });

  test('nine of ten give their trade item', { timeout: 120_000 }, async () => {
    const [, ...rows] = readFileSync(`${photos}/manifest.csv`, 'utf8').trim().split('\n');
    const read = [];
    for (const row of rows) {
      const [file = '', gtin = ''] = row.split(',');
      const found = await decodeImage(pixels(`${photos}/${file}`));
      if (found.some(({ text }) => gtinOf(text) === gtin || text.padStart(14, '0') === gtin)) read.push(file);
    }
    expect(read.length / rows.length, `${read.length} of ${rows.length}`).toBeGreaterThanOrEqual(0.9);
  });
});
