import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useSearchParams } from 'react-router';
import { expect, test, vi } from 'vitest';
import { useCartChoice } from './useCartChoice';

const opened = vi.hoisted(() => ({ answer: (_value: unknown) => {} }));
vi.mock('@/features/identity/shared/viewer', () => ({ useMay: () => () => true }));
vi.mock('./useCarts', () => ({ useCarts: () => ({ carts: [], failure: null, again: () => {} }) }));
vi.mock('./useText', () => ({ useText: () => (key: string) => key }));
vi.mock('@/graphql/useCommand', () => ({ useCommand: () => ({ run: () => new Promise((resolve) => { opened.answer = resolve; }) }) }));

const wrapper = ({ children }: { children: ReactNode }) => <MemoryRouter initialEntries={['/buy/catalogue']}>{children}</MemoryRouter>;

test('the first cart is opened without undoing what was chosen while it was opened', async () => {
  const { result } = renderHook(() => ({ choice: useCartChoice(), address: useSearchParams() }), { wrapper });
  act(() => result.current.address[1]({ in: 'lights' }));
  await act(() => { opened.answer({ ok: true, payload: { cart: { id: 'gid://tierline/x/Cart/1' } } }); return Promise.resolve(); });
  expect(Object.fromEntries(result.current.address[0])).toEqual({ in: 'lights' });
});
