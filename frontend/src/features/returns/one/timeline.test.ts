import { expect, test } from 'vitest';
import { withoutEchoes } from './timeline';

const kinds = (...given: string[]) => withoutEchoes(given.map((kind) => ({ kind }))).map(({ kind }) => kind);

test('what a document says is not said again by the event beside it', () => {
  expect(kinds('ReturnRequested', 'ReturnInstructed', 'return_instruction/1', 'despatch_advice/1', 'ReturnDispatched', 'ShipmentDispatched', 'receipt_advice/1', 'ReturnReceived')).toEqual(['ReturnRequested', 'return_instruction/1', 'despatch_advice/1', 'receipt_advice/1']);
});

test('without documents the events are told, the goods once', () => {
  expect(kinds('ReturnInstructed', 'GoodsExpected', 'GoodsReceived', 'ReturnReceived')).toEqual(['ReturnInstructed', 'ReturnReceived']);
});
