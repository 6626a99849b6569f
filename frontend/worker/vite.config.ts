import { defineConfig } from 'vite';
import { neededOffline } from './needed.ts';

const DIST = new URL('../dist/', import.meta.url);

// After the product itself: the worker names the product's files. Its own name stays, browsers ask for it by that.
export default defineConfig({
  publicDir: false,
  define: { NEEDED: JSON.stringify(neededOffline(DIST)), 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: DIST.pathname,
    emptyOutDir: false,
    copyPublicDir: false,
    reportCompressedSize: false,
    lib: { entry: new URL('sw.ts', import.meta.url).pathname, formats: ['es'], fileName: () => 'sw.js' },
  },
});
