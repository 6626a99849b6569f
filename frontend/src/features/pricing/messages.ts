import type { Messages } from '@/lib/i18n/messages';

export const en = {
  title: 'Price lists', search: 'Code or name', code: 'Code', name: 'Name', currency: 'Currency', priority: 'Priority', forWhom: 'For', everybody: 'everybody', nobody: 'nobody yet', from: 'Valid from', until: 'Valid until', noEnd: 'no end', newList: 'New price list', none: 'No price list yet. Open one for everybody, then enter prices or paste them from a spreadsheet.',
  lead_one: '<1>{{count}} price list.</1> Of several that fit a customer, the one with the highest priority decides.', lead_other: '<1>{{count}} price lists.</1> Of several that fit a customer, the one with the highest priority decides.',
  open: 'Open price list', whoFor: 'Whom is it for?', isGeneral: 'For everybody', isGeneralHint: 'Otherwise it holds for the customers you assign.', priorityHint: 'The higher decides where several lists know a price.', opened: 'Price list {{code}} is open.',
  back: 'Price lists', notFound: 'There is no such price list, or it is not yours to see.', assign: 'Assign customers', assignTo: 'Assign to customer', assigned: '{{partner}} has list {{code}} now.', assignHint: 'They order at its prices at once.', check: 'Check a price', customers: 'Customers', add: 'Assign',
  prices: 'Prices of {{code}}', searchPrices: 'Product or code', product: 'Product', sku: 'Code', least: 'From quantity', amount: 'Price {{currency}}', now: 'Now', all: 'All days', holdsFrom: 'New prices hold from', addProduct: 'Add by any code', noPrices: 'No prices yet. Add a product by any code, or paste codes and prices from a spreadsheet.', noPricesRead: 'No prices yet.',
  listLead_one: '<1>{{count}} price</1> in {{currency}}, {{whom}}.', listLead_other: '<1>{{count}} prices</1> in {{currency}}, {{whom}}.', whomEverybody: 'for everybody', whomSome_one: 'for {{count}} customer', whomSome_other: 'for {{count}} customers',
  saved_one: '{{count}} price entered.', saved_other: '{{count}} prices entered.', undone_one: '{{count}} price is as before.', undone_other: '{{count}} prices are as before.', keepOld: 'Keep {{price}}', again: 'Try {{price}} again', bigFall: '{{now}} is {{percent}} below {{before}}.', bigRise: '{{now}} is {{percent}} above {{before}}.', isRight: 'It is right', remove: 'Remove price', removed: 'Price removed.', readOnly: 'You may look at prices, not change them.',
  paste: 'Paste prices', pasteHint: 'One line each: code, price and, if you like, from which quantity. As copied from a spreadsheet.', pasteTake_one: 'Take {{count}} price', pasteTake_other: 'Take {{count}} prices', pasteOpen: '{{found}} of {{all}} lines understood', badCode: '“{{code}}” is no code of yours', badPrice: '“{{price}}” is no price', twice: '“{{code}}” means several products', line: 'Line {{number}}',
  checkTitle: 'What does a customer pay?', customer: 'Customer', quantity: 'Quantity', ask: 'Show the price', total: 'Total {{total}}', noPrice: 'No list this customer has knows a price for it.',
};

export const zh: Messages<typeof en> = {
  title: '价目表', search: '编号或名称', code: '编号', name: '名称', currency: '币种', priority: '优先级', forWhom: '适用', everybody: '所有客户', nobody: '尚未分配', from: '生效', until: '失效', noEnd: '长期', newList: '新建价目表', none: '还没有价目表。先建一份适用于所有客户的，再录入或从表格粘贴价格。',
  lead_other: '<1>{{count}}份价目表。</1>多份适用时，优先级高者为准。',
  open: '建立价目表', whoFor: '适用于谁？', isGeneral: '适用于所有客户', isGeneralHint: '否则仅适用于您分配的客户。', priorityHint: '多份都有价格时，数值高者为准。', opened: '已建立价目表{{code}}。',
  back: '价目表', notFound: '没有这份价目表，或您无权查看。', assign: '分配客户', assignTo: '分配给客户', assigned: '{{partner}}现在适用{{code}}。', assignHint: '立即按此价目表下单。', check: '查价', customers: '客户', add: '分配',
  prices: '{{code}}的价格', searchPrices: '商品或编码', product: '商品', sku: '编码', least: '起订数量', amount: '价格 {{currency}}', now: '当前', all: '全部日期', holdsFrom: '新价格生效日', addProduct: '按任意编码添加', noPrices: '还没有价格。可按任意编码添加商品，或从表格粘贴编码和价格。', noPricesRead: '还没有价格。',
  listLead_other: '<1>{{count}}个价格</1>，{{currency}}，{{whom}}。', whomEverybody: '适用于所有客户', whomSome_other: '适用于{{count}}家客户',
  saved_other: '已录入{{count}}个价格。', undone_other: '{{count}}个价格已恢复。', keepOld: '保留{{price}}', again: '重试{{price}}', bigFall: '{{now}}比{{before}}低{{percent}}。', bigRise: '{{now}}比{{before}}高{{percent}}。', isRight: '没有错', remove: '删除价格', removed: '已删除价格。', readOnly: '您可查看价格，不能修改。',
  paste: '粘贴价格', pasteHint: '每行一个：编码、价格，可加起订数量。可直接从表格复制。', pasteTake_other: '录入{{count}}个价格', pasteOpen: '识别{{found}}/{{all}}行', badCode: '没有编码“{{code}}”', badPrice: '“{{price}}”不是价格', twice: '“{{code}}”对应多个商品', line: '第{{number}}行',
  checkTitle: '客户实际价格', customer: '客户', quantity: '数量', ask: '查看价格', total: '合计{{total}}', noPrice: '该客户的价目表中没有此商品的价格。',
};
