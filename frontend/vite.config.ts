import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { demoAddress } from './build/demo.ts';
import { storedDocuments } from './build/documents.ts';
import { styledWithNonce } from './build/styles.ts';

// The host stays what the browser asked for: it says which tenant is meant.
const served = { target: demoAddress(), changeOrigin: false };

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
      treeshake: { moduleSideEffects: (id) => !/node_modules\/(@rc-component|@ant-design|antd)\//.test(id) },
    },
    chunkSizeWarningLimit: 1200, // scripts/sizes.mjs is what counts
  },
});
