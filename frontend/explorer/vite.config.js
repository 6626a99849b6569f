import { defineConfig } from 'vite';

export default defineConfig({
  base: './', // wherever the files are served
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 8000, // the editor is what it is
    reportCompressedSize: false,
    rolldownOptions: {
      // "use client" means something to a server's bundler only.
      onLog: (level, log, say) => log.code === 'MODULE_LEVEL_DIRECTIVE' || say(level, log),
    },
  },
});
