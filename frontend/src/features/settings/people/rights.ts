import type { Language } from '@/lib/i18n/language';

type Words = Readonly<Record<string, { en: string; zh: string }>>;

/** What a right is about: by app, and by app and noun where an app has several. */
const things: Words = {
  attachments: { en: 'Files', zh: '附件' }, 'attachments.file': { en: 'Files', zh: '附件' },
  catalog: { en: 'Catalogue', zh: '商品目录' }, 'catalog.product': { en: 'Products', zh: '商品' }, 'catalog.listing': { en: 'Who is offered what', zh: '商品可见范围' },
  console: { en: 'Platform', zh: '平台' }, 'console.delivery': { en: 'Deliveries of the platform', zh: '平台投递' }, 'console.health': { en: 'Health of the platform', zh: '平台状态' },
  directory: { en: 'Directory', zh: '公共名录' }, 'directory.organisation': { en: 'Companies', zh: '企业' }, 'directory.product': { en: 'Shared products', zh: '共享商品' },
  exchange: { en: 'Documents', zh: '往来单据' }, 'exchange.document': { en: 'Documents between companies', zh: '往来单据' },
  fulfilment: { en: 'Deliveries', zh: '收发货' }, 'fulfilment.receipt': { en: 'Receipts', zh: '收货单' }, 'fulfilment.shipment': { en: 'Delivery notes', zh: '发货单' },
  identity: { en: 'Users and roles', zh: '用户与角色' }, 'identity.member': { en: 'Users', zh: '用户' }, 'identity.role': { en: 'Roles', zh: '角色' }, 'identity.sub_account': { en: 'Sub-accounts', zh: '子账号' }, 'identity.token': { en: 'Access tokens', zh: '访问令牌' },
  insights: { en: 'Insights', zh: '数据分析' }, 'insights.figures': { en: 'Figures of the channel', zh: '渠道数据' }, 'insights.statement': { en: 'Statements', zh: '对账单' },
  inventory: { en: 'Stock', zh: '库存' }, 'inventory.count': { en: 'Counts', zh: '盘点' }, 'inventory.display': { en: 'How much stock buyers see', zh: '库存展示方式' }, 'inventory.minimum': { en: 'Stock minimums', zh: '最低库存' }, 'inventory.stock': { en: 'Stock', zh: '库存' }, 'inventory.warehouse': { en: 'Warehouses', zh: '仓库' },
  ledger: { en: 'Accounts', zh: '账户' }, 'ledger.account': { en: 'Accounts and what stands on them', zh: '账户与余额' },
  messages: { en: 'Messages', zh: '留言' }, 'messages.message': { en: 'Messages', zh: '留言' },
  network: { en: 'Links', zh: '关联' }, 'network.link': { en: 'Links with companies', zh: '企业关联' },
  organisation: { en: 'Company', zh: '企业资料' }, 'organisation.company': { en: 'Name and look of the company', zh: '企业名称与外观' }, 'organisation.unit': { en: 'Organisation tree', zh: '组织机构' },
  partners: { en: 'Partners', zh: '往来单位' }, 'partners.partner': { en: 'Partners', zh: '往来单位' },
  planning: { en: 'Shortages', zh: '缺货' }, 'planning.shortage': { en: 'Shortages', zh: '缺货' },
  pricing: { en: 'Prices', zh: '价格' }, 'pricing.list': { en: 'Price lists', zh: '价格表' }, 'pricing.price': { en: 'Prices', zh: '价格' },
  promotions: { en: 'Promotions', zh: '促销' }, 'promotions.policy': { en: 'Promotion policies', zh: '促销政策' },
  purchasing: { en: 'Purchase orders', zh: '采购订单' }, 'purchasing.order': { en: 'Purchase orders', zh: '采购订单' },
  rebates: { en: 'Rebates', zh: '返利' }, 'rebates.contract': { en: 'Rebate contracts', zh: '返利合同' }, 'rebates.settlement': { en: 'Rebate settlements', zh: '返利结算' },
  returns: { en: 'Returns', zh: '退货' }, 'returns.order': { en: 'Returns', zh: '退货' },
  sales: { en: 'Sales orders', zh: '销售订单' }, 'sales.order': { en: 'Sales orders', zh: '销售订单' },
  storefront: { en: 'Mall', zh: '商城' }, 'storefront.cart': { en: 'Carts', zh: '购物车' }, 'storefront.news': { en: 'News of the mall', zh: '商城公告' },
  tenants: { en: 'Tenants', zh: '租户' }, 'tenants.tenant': { en: 'Tenants', zh: '租户' },
  visibility: { en: 'Window on stock', zh: '库存可见性' }, 'visibility.grant': { en: 'What we let others see', zh: '对外授权' }, 'visibility.log': { en: 'Who has looked', zh: '查看记录' }, 'visibility.stock': { en: 'Stock of the channel', zh: '渠道库存' },
};

const deeds: Words = {
  acknowledge: { en: 'acknowledge', zh: '确认收到' }, add: { en: 'add', zh: '添加' }, answer: { en: 'answer', zh: '答复' }, approve: { en: 'approve', zh: '审核' }, archive: { en: 'close for good', zh: '归档' },
  cancel: { en: 'cancel', zh: '取消' }, change: { en: 'change', zh: '修改' }, confirm: { en: 'confirm', zh: '确认' }, create: { en: 'make', zh: '创建' }, deactivate: { en: 'shut out', zh: '停用' },
  dispatch: { en: 'send', zh: '发货' }, draft: { en: 'draft', zh: '起草' }, edit: { en: 'edit', zh: '编辑' }, end: { en: 'end', zh: '终止' }, give: { en: 'give', zh: '授予' }, instruct: { en: 'decide', zh: '处理' },
  invite: { en: 'invite', zh: '邀请' }, manage: { en: 'manage', zh: '管理' }, move: { en: 'move', zh: '调整' }, order: { en: 'order', zh: '订货' }, pick: { en: 'pick', zh: '拣货' }, place: { en: 'place', zh: '下单' },
  publish: { en: 'put in force', zh: '发布' },
  place_for: { en: 'place for a customer', zh: '代客下单' }, provision: { en: 'set up', zh: '开通' }, receive: { en: 'receive', zh: '接收' }, remove: { en: 'remove', zh: '删除' }, repeat: { en: 'repeat', zh: '重试' },
  request: { en: 'ask for', zh: '申请' }, resend: { en: 'send again', zh: '重发' }, revoke: { en: 'take back', zh: '收回' }, send: { en: 'send', zh: '发送' }, ship: { en: 'ship', zh: '发货' }, suspend: { en: 'suspend', zh: '暂停' },
  view: { en: 'see', zh: '查看' }, write: { en: 'write', zh: '撰写' },
};

const all = { things: { en: 'Everything', zh: '全部' }, deeds: { en: 'everything', zh: '全部操作' } };

/** A pattern of rights as app, noun and deed, with * for what is left open: "partners.*" is all of partners. */
function parts(pattern: string): [string, string] {
  const [app = '*', noun = '*', deed = '*'] = pattern.split('.');
  return [app === '*' ? '*' : noun === '*' ? app : `${app}.${noun}`, deed];
}

const thingWord = (thing: string, language: Language) => (thing === '*' ? all.things : (things[thing] ?? { en: thing, zh: thing }))[language];
const deedWord = (deed: string, language: Language) => (deed === '*' ? all.deeds : (deeds[deed] ?? { en: deed, zh: deed }))[language];

/** One right in words: "Sales orders: confirm". */
export function rightWord(pattern: string, language: Language): string {
  const [thing, deed] = parts(pattern);
  if (thing === '*' && deed === '*') return all.things[language];
  return `${thingWord(thing, language)}${language === 'zh' ? '：' : ': '}${deedWord(deed, language)}`;
}

/** Many rights, those about one thing together: "Sales orders: see, confirm", "Files: see, add". */
export function rightsInWords(patterns: readonly string[], language: Language): string[] {
  const byThing = new Map<string, string[]>();
  for (const pattern of patterns) {
    const [thing, deed] = parts(pattern);
    byThing.set(thing, [...(byThing.get(thing) ?? []), deed]);
  }
  const [colon, comma] = language === 'zh' ? ['：', '、'] : [': ', ', '];
  return [...byThing].map(([thing, found]) => {
    if (found.includes('*')) return thing === '*' ? all.things[language] : `${thingWord(thing, language)}${colon}${all.deeds[language]}`;
    return `${thingWord(thing, language)}${colon}${found.map((deed) => deedWord(deed, language)).join(comma)}`;
  });
}
