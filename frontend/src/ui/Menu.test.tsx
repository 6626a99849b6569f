import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Menu, type MenuItem, stepped } from './Menu';
import { ReadingContext } from './theme/look';

const reading = { locale: 'en' as const, zone: 'UTC', currency: 'CNY', now: new Date() };

function show(items: MenuItem[]) {
  render(<ReadingContext value={reading}><Menu items={items}><span><button type="button">More</button></span></Menu></ReadingContext>);
  return screen.getByText('More');
}

test('the arrows go round the entries, and other keys go nowhere', () => {
  expect([stepped('ArrowDown', 2, 3), stepped('ArrowUp', 0, 3), stepped('Home', 2, 3), stepped('End', 0, 3), stepped('a', 0, 3)]).toEqual([0, 2, 0, 2, null]);
});

test('a chosen entry acts once, closes the menu and gives the focus back to its button', () => {
  const chosen: string[] = [];
  const button = show([{ key: 'a', label: 'Copy', onSelect: () => chosen.push('copy') }]);
  fireEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(screen.getByRole('menuitem', { name: 'Copy', hidden: true }));
  expect(chosen).toEqual(['copy']);
  expect(screen.queryByRole('menu', { hidden: true })).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('an entry that is off says why and does nothing; Esc closes', () => {
  const chosen: string[] = [];
  const button = show([{ key: 'a', label: 'Cancel', onSelect: () => chosen.push('cancel'), why: 'It has left.' }]);
  fireEvent.click(button);
  fireEvent.click(screen.getByText('It has left.'));
  expect(chosen).toEqual([]);
  fireEvent.keyDown(window, { key: 'Escape' });
  expect(screen.queryByRole('menu', { hidden: true })).toBeNull();
});
