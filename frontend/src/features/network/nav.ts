import type { NavEntry } from '@/lib/navigation';

const staff = { area: 'network', side: 'staff' } as const;

export const nav: NavEntry[] = [
  { ...staff, key: 'channel-stock', path: '/network/stock', words: { en: 'Channel stock', zh: '渠道库存' }, anyOf: ['visibility.stock.view'] },
  { ...staff, key: 'map', path: '/network/map', words: { en: 'Map', zh: '版图' }, anyOf: ['directory.organisation.view'] },
  { ...staff, key: 'tree', path: '/network/tree', words: { en: 'Tree', zh: '渠道树' }, anyOf: ['directory.organisation.view'] },
  { ...staff, key: 'partners', path: '/network/partners', words: { en: 'Partners and links', zh: '伙伴与互联' }, anyOf: ['network.link.view'] },
  { ...staff, key: 'grants', path: '/network/grants', words: { en: 'My grants', zh: '我的授权' }, anyOf: ['visibility.grant.view'] },
  { ...staff, key: 'looks', path: '/network/looks', words: { en: 'Who looked', zh: '谁看过' }, anyOf: ['visibility.log.view'] },
  { ...staff, key: 'documents', path: '/network/documents', words: { en: 'Documents', zh: '单据往来' }, anyOf: ['exchange.document.view'] },
];
