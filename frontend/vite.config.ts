import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { demoAddress } from './build/demo.ts';
import { storedDocuments } from './build/documents.ts';
import { styledWithNonce } from './build/styles.ts';

// The host stays what the browser asked for: it says which tenant is meant.
const served = { target: demoAddress(), changeOrigin: false };

// A file of its own for every small module would cost a slow line a round trip for each six of them.
const start = { name: 'start', tags: ['$initial' as const], priority: 2 };
// What most pages share; Today has to stay within its bound (scripts/sizes.mjs).
const common = { name: 'common', test: /frontend.src/, minShareCount: 36, maxModuleSize: 12_000, priority: 1 };

export default defineConfig({
  plugins: [storedDocuments(), styledWithNonce(), react()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  optimizeDeps: { entries: ['index.html'] }, // the explorer beside us is built by itself
  server: {
    host: '127.0.0.1',
    allowedHosts: ['.localhost'],
    proxy: {
      '/graphql': served,
      '/_allauth': served,
      '/explorer': served,
      '/site.json': served,
      '/files': served,
      '/mall': served,
      '/live': served,
      '/house': served,
    },
  },
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    assetsInlineLimit: 0, // the content policy knows no data: scripts or styles
    rolldownOptions: {
      // They say nothing of side effects and have none; without this ConfigProvider brings the whole of Form.
      output: { codeSplitting: { groups: [start, common] } },
      treeshake: { moduleSideEffects: (id) => !/node_modules\/(@rc-component|@ant-design|antd)\//.test(id) },
    },
    chunkSizeWarningLimit: 1200, // scripts/sizes.mjs is what counts
  },
});
