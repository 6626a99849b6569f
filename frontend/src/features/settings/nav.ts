import type { NavEntry } from '@/lib/navigation';

export const nav: NavEntry[] = [
  { area: 'settings', key: 'company', path: '/settings', words: { en: 'Company and look', zh: '公司与外观' }, anyOf: ['organisation.company.edit'], side: 'staff' },
  { area: 'settings', key: 'organisation', path: '/settings/organisation', words: { en: 'Organisation', zh: '组织机构' }, anyOf: ['organisation.unit.view'], side: 'staff' },
  { area: 'settings', key: 'people', path: '/settings/people', words: { en: 'Users', zh: '用户' }, anyOf: ['identity.member.view'], side: 'staff' },
  { area: 'settings', key: 'sub-accounts', path: '/settings/people', words: { en: 'Sub-accounts', zh: '子账号' }, anyOf: ['identity.sub_account.manage'], side: 'customer' },
  { area: 'settings', key: 'roles', path: '/settings/roles', words: { en: 'Roles', zh: '角色' }, anyOf: ['identity.role.change'], side: 'staff' },
  { area: 'settings', key: 'tokens', path: '/settings/tokens', words: { en: 'Access tokens', zh: '访问令牌' }, anyOf: ['identity.token.view'] },
  { area: 'settings', key: 'account', path: '/settings/account', words: { en: 'My account', zh: '我的账号' }, anyOf: [] },
];
