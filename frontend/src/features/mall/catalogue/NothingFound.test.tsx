import { fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { ReadingContext } from '@/ui/theme/look';
import { NothingFound } from './NothingFound';

const reading = { locale: 'en' as const, zone: 'UTC', currency: 'CNY', now: new Date() };

function ways(search: string, inCategory?: string) {
  const gone: string[] = [];
  const { unmount } = render(<MemoryRouter><ReadingContext value={reading}><NothingFound search={search} inCategory={inCategory} onWide={() => gone.push('wide')} onAll={() => gone.push('all')} /></ReadingContext></MemoryRouter>);
  screen.queryAllByRole('button').forEach((each) => fireEvent.click(each));
  unmount();
  return gone;
}

test('a search without a find has a way on: everywhere from within a category, else everything', () => {
  expect(ways('zzz', 'Lamps')).toEqual(['wide']);
  expect(ways('zzz')).toEqual(['all']);
  expect(ways('')).toEqual([]);
});
