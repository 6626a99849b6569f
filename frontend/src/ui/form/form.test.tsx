import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { MemoryRouter } from 'react-router';
import { speak } from '@/lib/i18n/language';
import { DateField } from '../DateField';
import { Form } from '../Form';
import { NumberField } from '../NumberField';
import { TextField } from '../TextField';
import { ReadingContext } from '../theme/look';
import { fieldOf } from './formState';
import type { FormError } from './formState';

vi.setConfig({ testTimeout: 30_000 }); // a loaded machine needs seconds for the first field

const reading = { locale: 'en' as const, zone: 'Asia/Shanghai', currency: 'CNY', now: new Date('2026-11-24T03:00:00Z') };
type Terms = { name: string; days: string; start: string };

function show(onSave: (values: Terms) => FormError[] | void, draftKey?: string) {
  return render(
    <MemoryRouter>
      <ReadingContext value={reading}>
        <Form<Terms> initial={{ name: '', days: '30', start: '' }} onSave={onSave} action="Save the terms" {...(draftKey ? { draftKey } : {})}>
          <TextField name="name" label="Name" /><NumberField name="days" label="Days" unit="days" least="0" /><DateField name="start" label="From" optional />
        </Form>
      </ReadingContext>
    </MemoryRouter>,
  );
}

const type = (field: HTMLElement, text: string) => {
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
};
const send = () => fireEvent.submit(screen.getByLabelText('Name').closest('form') as HTMLFormElement);

beforeEach(async () => {
  sessionStorage.clear();
  await speak('en');
});

test('a field left empty says so, and sending puts the focus on a summary', async () => {
  const saved: Terms[] = [];
  show((values) => void saved.push(values));
  type(screen.getByLabelText('Days'), '5');
  send();
  expect(saved).toEqual([]);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Name: Fill this in.'));
});

test('what was typed becomes plain values: numbers and days', async () => {
  const saved: Terms[] = [];
  show((values) => void saved.push(values));
  type(screen.getByLabelText('Name'), 'Silver');
  type(screen.getByLabelText('Days'), '1,204.5');
  type(screen.getByLabelText(/From/), '27.11');
  send();
  await waitFor(() => expect(saved).toEqual([{ name: 'Silver', days: '1204.5', start: '2026-11-27' }]));
});

test('a refusal of the server stands at its field', async () => {
  show(() => [{ path: ['input', 'days'], message: 'The contract allows 45 days.' }]);
  type(screen.getByLabelText('Name'), 'Silver');
  send();
  await waitFor(() => expect(screen.getByLabelText('Days').getAttribute('aria-invalid')).toBe('true'));
});

test('a draft outlives the page, until it is saved', async () => {
  const first = show(() => undefined, 'terms');
  type(screen.getByLabelText('Name'), 'Gold');
  first.unmount();
  show(() => undefined, 'terms');
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Gold');
  expect(screen.getByText(/Your draft was kept/)).toBeTruthy();
  send();
  await waitFor(() => expect(sessionStorage.getItem('draft.terms')).toBeNull());
});

test('a path of the server finds the nearest field', () => {
  expect(fieldOf(['input', 'lines', 0, 'quantity'], ['lines', 'lines.0.quantity'])).toBe('lines.0.quantity');
  expect(fieldOf(['lines', 3, 'price'], ['lines', 'name'])).toBe('lines');
  expect(fieldOf('credit_limit', ['creditLimit'])).toBe('creditLimit');
  expect(fieldOf(null, ['name'])).toBe('');
});
