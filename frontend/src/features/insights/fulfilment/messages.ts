import type { Messages } from '@/lib/i18n/messages';

export const en = {
  title: 'Ordered and shipped', list: 'Ordered, shipped and open', search: 'Customer or product', file: 'ordered-shipped',
  by: 'One row for each', CUSTOMER: 'Customer', PRODUCT: 'Product', CUSTOMER_AND_PRODUCT: 'Customer and product',
  lead: 'Of <1>{{ordered}}</1> ordered from {{since}} to {{until}} <2>{{shipped}}</2> has been shipped ({{share}}), <3>{{open}}</3> is open.', leadNone: 'From {{since}} to {{until}} nothing was ordered in {{currency}}.',
  customer: 'Customer', product: 'Product', sku: 'Number', unit: 'Unit', ordered: 'Ordered', orderedAmount: 'Ordered {{currency}}', shipped: 'Shipped', shippedAmount: 'Shipped {{currency}}', open: 'Open', openAmount: 'Open {{currency}}', done: 'Shipped of ordered',
  rows_one: '{{count, number}} row', rows_other: '{{count, number}} rows', most: 'the 2,000 largest', nothing: 'Nothing was ordered on these days.', longer: 'Look at 12 months', back: 'Cockpit',
};

export const zh: Messages<typeof en> = {
  title: '订货发货统计', list: '订货、发货与未发', search: '客户或产品', file: '订货发货统计',
  by: '每行为', CUSTOMER: '客户', PRODUCT: '产品', CUSTOMER_AND_PRODUCT: '客户与产品',
  lead: '{{since}}至{{until}}订货<1>{{ordered}}</1>，已发<2>{{shipped}}</2>（{{share}}），未发<3>{{open}}</3>。', leadNone: '{{since}}至{{until}}没有{{currency}}订货。',
  customer: '客户', product: '产品', sku: '编码', unit: '单位', ordered: '订货数量', orderedAmount: '订货金额{{currency}}', shipped: '发货数量', shippedAmount: '发货金额{{currency}}', open: '未发数量', openAmount: '未发金额{{currency}}', done: '发货率',
  rows_other: '{{count, number}}行', most: '金额最大的2,000行', nothing: '这些天没有订货。', longer: '查看12个月', back: '驾驶舱',
};
