import { defineConfig, mergeConfig } from 'vitest/config';
import web from './vite.config.ts';

export default mergeConfig(
  web,
  defineConfig({
    test: {
      environment: 'jsdom',
      setupFiles: ['src/testing/setup.ts'],
      include: ['src/**/*.test.{ts,tsx}'],
      css: { modules: { classNameStrategy: 'non-scoped' } },
      restoreMocks: true,
    },
  }),
);
