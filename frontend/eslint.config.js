import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';

const ONLY_UI = [
  { group: ['antd', 'antd/*', '@ant-design/*', '@rc-component/*'], message: 'Wrap it in ui/.' },
  { group: ['echarts', 'echarts/*'], message: 'Use ui/Chart.' },
  { group: ['lucide-react', 'lucide-react/*'], message: 'Use ui/Icon.' },
];
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const above = (names, message) => ({ group: names.map((name) => `@/${name}/*`), message });

const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    files: [`src/features/${name}/**/*.{ts,tsx}`],
    rules: forbid(
      ...ONLY_UI,
      { regex: `^@/features/(?!${name}/)[^/]+/(?!shared/)`, message: "Enter another feature through its shared/." },
      above(['app'], 'Features do not know the app around them.'),
      { regex: '^\\.\\./\\.\\./', message: 'Write @/… for what is further away.' },
    ),
  }));

export default ts.config(
  { ignores: ['dist', 'explorer', 'src/graphql/generated', 'node_modules'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked.map((each) => ({ ...each, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['src/**/*.{ts,tsx}', '*.ts', 'build/*.ts', 'worker/*.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y },
    rules: {
      ...hooks.configs.recommended.rules,
      ...a11y.flatConfigs.recommended.rules,
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'jsx-a11y/no-autofocus': 'off', // a sheet that opens puts the cursor where one goes on
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      ...forbid(...ONLY_UI),
    },
  },
  { files: ['src/**/*.test.{ts,tsx}', 'src/testing/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['*.ts', 'worker/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/ui/**/*.{ts,tsx}'],
    rules: forbid(above(['app', 'features', 'graphql'], 'ui/ knows nothing of the domain.')),
  },
  {
    files: ['src/lib/**/*.{ts,tsx}'],
    rules: forbid(...ONLY_UI, above(['app', 'features', 'graphql', 'ui'], 'lib/ knows nobody.')),
  },
  {
    files: ['src/graphql/**/*.{ts,tsx}'],
    rules: forbid(...ONLY_UI, above(['app', 'features'], 'graphql/ stands below the features.')),
  },
  ...features,
  { files: ['scripts/*.mjs', '*.js'], languageOptions: { globals: globals.node } },
);
