import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { speak } from './language';
import { messages } from './messages';

const useText = messages(
  'test',
  { hello: 'Good day, {{name}}', rows_one: '{{count}} row', rows_other: '{{count}} rows', state: { draft: 'Draft' } },
  { hello: '您好，{{name}}', rows_other: '{{count}}行', state: { draft: '草稿' } },
);

function Page() {
  const t = useText();
  return <p>{[t('hello', { name: 'Li' }), t('rows', { count: 1 }), t('rows', { count: 2 }), t('state.draft')].join(' | ')}</p>;
}

test('the language changes in place, plurals and the page’s lang with it', async () => {
  await speak('en');
  render(<Page />);
  expect(screen.getByText('Good day, Li | 1 row | 2 rows | Draft')).toBeTruthy();

  await act(() => speak('zh'));

  expect(screen.getByText('您好，Li | 1行 | 2行 | 草稿')).toBeTruthy();
  expect(document.documentElement.lang).toBe('zh-CN');
});
