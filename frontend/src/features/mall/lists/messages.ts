import type { Messages } from '@/lib/i18n/messages';

export const en = {
  listsTitle: 'Lists to order from', listsLead_one: '{{count}} list. Adding it takes today’s prices.', listsLead_other: '{{count}} lists. Adding one takes today’s prices.', noLists: 'No lists yet. Keep a cart as a list, and order from it again.', openList: 'Open', addList: 'Add to the cart', addListCount_one: 'Add {{count}} line to the cart', addListCount_other: 'Add {{count}} lines to the cart', listAdded_one: '{{count}} line of “{{list}}” is in “{{cart}}”.', listAdded_other: '{{count}} lines of “{{list}}” are in “{{cart}}”.', shared: 'shared', sharedOf: 'of {{owner}}', share: 'Share with colleagues', unshare: 'Keep to myself', deleteList: 'Delete the list', listMenu: 'More for {{name}}', changed: 'changed', listGone: 'This list is not there any more.', listEmpty: 'No products on this list yet. Add them by code or name.', listLabel: 'List',
};

export const zh: Messages<typeof en> = {
  listsTitle: '常购清单', listsLead_other: '{{count}}个清单，加入时按今日价格。', noLists: '还没有清单。可将订货单存为清单，以便再次订货。', openList: '打开', addList: '加入订货单', addListCount_other: '将{{count}}行加入订货单', listAdded_other: '“{{list}}”的{{count}}行已加入“{{cart}}”。', shared: '已共享', sharedOf: '{{owner}}的', share: '与同事共享', unshare: '仅自己可见', deleteList: '删除清单', listMenu: '{{name}}更多操作', changed: '修改于', listGone: '此清单已不存在。', listEmpty: '清单还没有商品，可按编码或名称添加。', listLabel: '清单',
};
