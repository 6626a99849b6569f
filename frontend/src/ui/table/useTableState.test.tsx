import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider, useNavigate } from 'react-router';
import { expect, test } from 'vitest';
import { watched } from '@/lib/leaving';
import { useTableState } from './useTableState';

function List() {
  const { state, set } = useTableState();
  const navigate = useNavigate();
  return (
    <>
      <button type="button" onClick={() => set({ q: `${state.q}lamp` })}>{`search: ${state.q}`}</button>
      <button type="button" onClick={() => void navigate('/one')}>open</button>
    </>
  );
}

test('what is still being typed does not call back the page that was opened', async () => {
  let arrive: (page: { Component: () => string }) => void = () => {};
  const page = new Promise<{ Component: () => string }>((resolve) => { arrive = resolve; });
  const router = watched(createMemoryRouter([{ path: '/', Component: List }, { path: '/one', lazy: () => page }]));
  render(<RouterProvider router={router} />);
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

  await press('search:');
  expect(router.state.location.search).toBe('?q=lamp');
  await press('open');
  expect(router.state.navigation.state).toBe('loading');
  await press('search: lamp');
  arrive({ Component: () => 'the page' });

  expect(await screen.findByText('the page')).toBeTruthy();
  expect(router.state.location.pathname).toBe('/one');
});
