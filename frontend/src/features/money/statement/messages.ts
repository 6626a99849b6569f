import type { Messages } from '@/lib/i18n/messages';

export const en = {
  title: 'Statements', list: 'Statement by partner and month', search: 'Partner', file: 'statement', side: 'Whose', SALES: 'Customers', PURCHASES: 'Suppliers',
  leadSALES: 'From {{since}} to {{until}} <1>{{partners}}</1> ordered <2>{{ordered}}</2>. <3>{{delivered}}</3> was delivered and <4>{{returned}}</4> sent back, which leaves <5>{{net}}</5>.',
  leadPURCHASES: 'From {{since}} to {{until}} we ordered <2>{{ordered}}</2> from <1>{{partners}}</1>. <3>{{delivered}}</3> was received and <4>{{returned}}</4> sent back, which leaves <5>{{net}}</5>.',
  leadMine: 'From {{since}} to {{until}} you ordered <2>{{ordered}}</2>. <3>{{delivered}}</3> was delivered and <4>{{returned}}</4> sent back, which leaves <5>{{net}}</5>.',
  leadNone: 'From {{since}} to {{until}} nothing was traded in {{currency}}.',
  customersSALES_one: '{{count, number}} customer', customersSALES_other: '{{count, number}} customers', customersPURCHASES_one: '{{count, number}} supplier', customersPURCHASES_other: '{{count, number}} suppliers',
  partnerSALES: 'Customer', partnerPURCHASES: 'Supplier', month: 'Month', orders: 'Orders', ordered: 'Ordered {{currency}}', deliveries: 'Deliveries', delivered: 'Delivered {{currency}}', received: 'Received {{currency}}', returns: 'Returns', returned: 'Sent back {{currency}}', net: 'Net {{currency}}',
  rows_one: '{{count, number}} row', rows_other: '{{count, number}} rows', most: 'the first 2,000; a shorter period shows all',
  nothingSALES: 'No customer has ordered in these months. Their orders, deliveries and returns add up here by themselves.', nothingPURCHASES: 'Nothing was ordered from a supplier in these months. Purchase orders, deliveries and returns add up here by themselves.', toSALES: 'New order', toPURCHASES: 'Purchase orders', longer: 'Look at 12 months',
  papersTitle: 'Statement, {{name}}', back: 'Statements', print: 'Print', whole: 'Whole period', day: 'Day', kind: 'Kind', k_order: 'Order', k_delivery: 'Delivery', k_receipt: 'Receipt', k_return: 'Return', number: 'Paper', order: 'Order', amountOrdered: 'Ordered {{currency}}', amountMoved: 'Delivered, returned {{currency}}', balance: 'Balance {{currency}}',
  papers_one: '{{count, number}} paper', papers_other: '{{count, number}} papers', nothingPapers: 'There is no paper on these days.', missing: 'There is no such partner, or you may not see it.',
  leadPapers: 'From {{since}} to {{until}} <1>{{ordered}}</1> was ordered; delivered less sent back <2>{{moved}}</2>.',
  without: 'What was ordered, delivered and sent back at the prices of the orders. Invoices and payments are not part of it.',
  paper: 'Statement', from: 'From', for: 'For', period: 'Period', currency: 'Currency', made: 'Made on', sum: 'Sum', loading: 'The papers are being put together.', incomplete: 'More than 2,000 papers; choose a shorter period to print all.',
};

export const zh: Messages<typeof en> = {
  title: '对账单', list: '按伙伴和月份对账', search: '伙伴', file: '对账单', side: '对象', SALES: '客户', PURCHASES: '供应商',
  leadSALES: '{{since}}至{{until}}，<1>{{partners}}</1>订货<2>{{ordered}}</2>，已交货<3>{{delivered}}</3>，退货<4>{{returned}}</4>，净额<5>{{net}}</5>。',
  leadPURCHASES: '{{since}}至{{until}}，向<1>{{partners}}</1>订货<2>{{ordered}}</2>，已收货<3>{{delivered}}</3>，退货<4>{{returned}}</4>，净额<5>{{net}}</5>。',
  leadMine: '{{since}}至{{until}}，您订货<2>{{ordered}}</2>，已交货<3>{{delivered}}</3>，退货<4>{{returned}}</4>，净额<5>{{net}}</5>。',
  leadNone: '{{since}}至{{until}}没有{{currency}}往来。',
  customersSALES_other: '{{count, number}}家客户', customersPURCHASES_other: '{{count, number}}家供应商',
  partnerSALES: '客户', partnerPURCHASES: '供应商', month: '月份', orders: '订单数', ordered: '订货{{currency}}', deliveries: '交货单数', delivered: '交货{{currency}}', received: '收货{{currency}}', returns: '退货单数', returned: '退货{{currency}}', net: '净额{{currency}}',
  rows_other: '{{count, number}}行', most: '仅前2,000行，缩短期间可看全部',
  nothingSALES: '这些月份没有客户订货。订单、交货和退货会自动汇总到这里。', nothingPURCHASES: '这些月份没有向供应商订货。采购订单、收货和退货会自动汇总到这里。', toSALES: '代客下单', toPURCHASES: '采购订单', longer: '查看12个月',
  papersTitle: '对账单：{{name}}', back: '对账单', print: '打印', whole: '整个期间', day: '日期', kind: '类型', k_order: '订单', k_delivery: '交货', k_receipt: '收货', k_return: '退货', number: '单据', order: '订单', amountOrdered: '订货{{currency}}', amountMoved: '交货、退货{{currency}}', balance: '余额{{currency}}',
  papers_other: '{{count, number}}张单据', nothingPapers: '这些天没有单据。', missing: '没有这个伙伴，或您无权查看。',
  leadPapers: '{{since}}至{{until}}订货<1>{{ordered}}</1>，交货减退货<2>{{moved}}</2>。',
  without: '按订单价格列出订货、交货与退货，不含发票和付款。',
  paper: '对账单', from: '出具方', for: '对方', period: '期间', currency: '币种', made: '出具日期', sum: '合计', loading: '正在汇总单据。', incomplete: '单据超过2,000张，缩短期间才能全部打印。',
};
