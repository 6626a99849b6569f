import { useCommand } from '@/graphql/useCommand';
import { done } from '@/ui/notices';
import { useText } from '../useText';
import { AgreeDocument, CallOffDocument, CloseDocument, RefuseDocument, SendBackDocument, type Return } from './documents';
import { toldOf, type Grants } from './grants';

type Sent = { lines: { lineId: string; quantity: string }[]; warehouseId: string; carrier: string; trackingNumber: string };

/** Everything that can be done to a return; what was refused stands on the page. */
export function useReturnCommands({ id, number, partner, lines }: Return, again: () => void) {
  const t = useText();
  const agree = useCommand(AgreeDocument);
  const refuse = useCommand(RefuseDocument);
  const callOff = useCommand(CallOffDocument);
  const close = useCommand(CloseDocument);
  const send = useCommand(SendBackDocument);
  const all = [agree, refuse, callOff, close, send];
  const facts = { number, them: partner.name };
  return {
    busy: all.some((each) => each.busy), refused: all.flatMap((each) => each.refused), failure: all.find((each) => each.failure)?.failure ?? null,
    agree: async (grants: Grants) => {
      const outcome = await agree.run({ returnOrderId: id, ...toldOf(lines, grants) });
      again();
      if (outcome.ok) done(t('agreed', facts));
    },
    refuse: async (reason: string) => {
      const outcome = await refuse.run({ returnOrderId: id, reason });
      again();
      if (outcome.ok) done(t('refused', facts));
      return outcome.ok ? [] : outcome.refused;
    },
    callOff: async (reason: string) => {
      const outcome = await callOff.run({ returnOrderId: id, reason });
      again();
      if (outcome.ok) done(t('calledOff', facts));
      return outcome.ok ? [] : outcome.refused;
    },
    close: async (reason: string) => {
      const outcome = await close.run({ returnOrderId: id, reason });
      again();
      if (outcome.ok) done(t('closed', facts));
      return outcome.ok ? [] : outcome.refused;
    },
    send: async ({ lines: some, warehouseId, carrier, trackingNumber }: Sent) => {
      const outcome = await send.run({ returnOrderId: id, lines: some, carrier, trackingNumber, ...(warehouseId ? { warehouseId } : {}) });
      again();
      if (outcome.ok) done(t('sentBack', facts));
      return outcome.ok;
    },
  };
}

export type ReturnCommands = ReturnType<typeof useReturnCommands>;
