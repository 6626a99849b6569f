import type { Messages } from '@/lib/i18n/messages';

export const en = {
  tree: 'Channel tree', map: 'Channel map', partners: 'Partners and links', asTree: 'Tree', asMap: 'Map', list: 'Links',
  leadTree: '<1>{{direct}}</1> linked with you, {{below}} below them that you may know of.', leadMap: '<1>{{companies}}</1> in {{areas}}.', companies_one: '{{count}} company', companies_other: '{{count}} companies', areas_one: '{{count}} area', areas_other: '{{count}} areas', leadAlone: 'Nobody is linked with you yet.',
  you: 'you', BRAND: 'Brand', DEALER: 'Dealer', STORE: 'Store', OTHER: 'Company', suppliers: 'Who supplies you', customers: 'Who buys from you', below: 'Further down', belowHint: 'Whom your customers sell to is their secret, until one of them shows you something.', others: 'Others who show you something',
  noArea: 'No area', shows: 'shows you', showsNothing: 'shows you nothing', level: 'Shows you', outside: 'not on the platform', chooseProduct: 'Stock of a product', without: 'Without stock', onMap: 'Stock of {{product}}', total: 'Available',
  leadLinks: '<1>{{active}}</1> active. {{waiting}}', links_one: '{{count}} link', links_other: '{{count}} links', wait_one: '<2>{{count}} waits for your answer.</2>', wait_other: '<2>{{count}} wait for your answer.</2>', waitTheirs_one: '{{count}} waits for the other side.', waitTheirs_other: '{{count}} wait for the other side.', waitNone: 'Nobody waits.',
  partner: 'Partner', role: 'To you', state: 'State', since: 'Since', transport: 'Documents', scenario: 'Orders in', gln: 'GLN', area: 'Area',
  supplier: 'supplies you', customer: 'buys from you', LOCAL: 'at once', FILE: 'as files', state_us: 'waits for you', state_partner: 'waits for them', state_active: 'active', state_ended: 'ended',
  wholesale: 'cases', retail: 'packs', direct: 'pieces', accept: 'Accept', decline: 'Decline', end: 'End the link', takeBack: 'Take the invitation back', letSee: 'Let them see your stock', traffic: 'Documents with them',
  invite: 'Invite a partner', inviteTitle: 'Invite a partner', whoIs: 'What are they to you?', theySupply: 'They supply us', theyBuy: 'They buy from us', glnLabel: 'Their GLN', glnHint: '13 digits; it stands on their invoices. Who has a place on the platform gets the invitation at once, others are linked by files.', glnWrong: 'A GLN has 13 digits.', scenarioLabel: 'They order in', send: 'Send the invitation', sent: '{{name}} is invited.',
  accepted: 'You and {{name}} trade from now on.', declined: 'The invitation of {{name}} is turned down.', ended: 'The link with {{name}} is ended.',
  confirmAccept: 'Trade with {{name}}?', acceptMeans: 'Orders, delivery notes and receipts go over by themselves from now on.', acceptStock: 'Neither sees the other’s stock until it is granted.', confirmEnd: 'End the link with {{name}}?', endNoMore: 'No document travels any more, and nobody sees the other’s stock.', endKept: 'Documents both have stay with them.', confirmTake: 'Take the invitation to {{name}} back?', takeMeans: 'They can no longer accept it. You can invite them again.', confirmDecline: 'Decline the invitation of {{name}}?', declineMeans: 'They are told. They can invite you again.',
  nothing: 'You are linked with nobody yet. Invite a supplier or a customer: orders, delivery notes and receipts then go over by themselves.', loadFailed: 'The list could not be loaded.', ended_too: 'Ended ones too', atOne: 'invited', nothingTree: 'Your channel is empty.', pieces: 'pieces',
};

export const zh: Messages<typeof en> = {
  tree: '渠道树', map: '渠道版图', partners: '伙伴与互联', asTree: '树', asMap: '版图', list: '互联关系',
  leadTree: '<1>{{direct}}</1>与您互联，其下您可知的有{{below}}家。', leadMap: '<1>{{companies}}</1>，分布于{{areas}}。', companies_other: '{{count}}家单位', areas_other: '{{count}}个区域', leadAlone: '还没有互联的单位。',
  you: '本单位', BRAND: '品牌商', DEALER: '经销商', STORE: '门店', OTHER: '单位', suppliers: '向您供货', customers: '向您采购', below: '更下级', belowHint: '客户的下级客户由其自行保密，除非对方向您展示。', others: '其他向您展示的单位',
  noArea: '无区域', shows: '向您展示', showsNothing: '未向您展示', level: '展示程度', outside: '不在平台', chooseProduct: '某商品的库存', without: '不看库存', onMap: '{{product}}的库存', total: '可用',
  leadLinks: '<1>{{active}}</1>有效。{{waiting}}', links_other: '{{count}}个互联', wait_other: '<2>{{count}}个待您答复。</2>', waitTheirs_other: '{{count}}个待对方答复。', waitNone: '没有待答复的。',
  partner: '伙伴', role: '关系', state: '状态', since: '开始', transport: '单据', scenario: '订货单位', gln: 'GLN', area: '区域',
  supplier: '您的供应商', customer: '您的客户', LOCAL: '即时', FILE: '文件', state_us: '待您答复', state_partner: '待对方答复', state_active: '有效', state_ended: '已结束',
  wholesale: '整箱', retail: '小包装', direct: '单个', accept: '接受', decline: '拒绝', end: '结束互联', takeBack: '撤回邀请', letSee: '允许对方查看库存', traffic: '双方单据',
  invite: '邀请伙伴', inviteTitle: '邀请伙伴', whoIs: '对方是您的？', theySupply: '对方向我们供货', theyBuy: '对方向我们采购', glnLabel: '对方的GLN', glnHint: '13位数字，见对方发票。已在平台的单位立即收到邀请，其他单位以文件互联。', glnWrong: 'GLN为13位数字。', scenarioLabel: '对方订货单位', send: '发出邀请', sent: '已邀请{{name}}。',
  accepted: '您与{{name}}现在可以交易。', declined: '已拒绝{{name}}的邀请。', ended: '与{{name}}的互联已结束。',
  confirmAccept: '与{{name}}互联？', acceptMeans: '订单、发货单与收货单从此自动往来。', acceptStock: '未经授权，双方都看不到对方库存。', confirmEnd: '结束与{{name}}的互联？', endNoMore: '单据不再传送，双方也无法再查看对方库存。', endKept: '双方已有的单据各自保留。', confirmTake: '撤回对{{name}}的邀请？', takeMeans: '对方将无法接受，您可再次邀请。', confirmDecline: '拒绝{{name}}的邀请？', declineMeans: '对方会收到通知，并可再次邀请您。',
  nothing: '还没有互联的单位。邀请供应商或客户后，订单、发货单与收货单将自动往来。', loadFailed: '列表未能加载。', ended_too: '包括已结束', atOne: '邀请于', nothingTree: '渠道为空。', pieces: '个',
};
