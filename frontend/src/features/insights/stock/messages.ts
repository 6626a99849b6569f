import type { Messages } from '@/lib/i18n/messages';

export const en = {
  title: 'Stock overview', list: 'Stock by warehouse', file: 'stock-overview', search: 'Warehouse',
  lead: '<1>{{houses}}</1>. {{idle90}} {{idle30}} {{expiring}}', houses_one: '{{count, number}} warehouse', houses_other: '{{count, number}} warehouses',
  idle90_one: 'Of <2>{{count, number}} product</2> nothing has left for 90 days.', idle90_other: 'Of <2>{{count, number}} products</2> nothing has left for 90 days.', idle90None: 'Everything has moved within 90 days.',
  idle30_one: '<3>{{count, number}}</3> rests for 30 to 90 days.', idle30_other: '<3>{{count, number}}</3> rest for 30 to 90 days.', expiring_one: '<4>{{count, number}} lot</4> expires within 30 days.', expiring_other: '<4>{{count, number}} lots</4> expire within 30 days.',
  chart: 'Products by how long nothing has left', moving: 'Within 30 days', rest: '30 to 90 days', still: '90 days or more', note: 'A product counts once in each warehouse.',
  warehouse: 'Warehouse', code: 'Code', products: 'Products', onHand: 'On hand', held: 'Held', idle30: 'Still 30–90 days', idle90: 'Still 90 days', expiring: 'Lots expiring', units: 'base units of all products',
  rows_one: '{{count, number}} warehouse', rows_other: '{{count, number}} warehouses', nothing: 'You have no warehouse yet. Add one, then enter or receive stock.', toHouses: 'Warehouses', empty: 'Nothing lies in stock yet. Enter what there is, or receive a delivery.', toStock: 'Stock and ledger',
};

export const zh: Messages<typeof en> = {
  title: '库存概览', list: '各仓库库存', file: '库存概览', search: '仓库',
  lead: '<1>{{houses}}</1>。{{idle90}}{{idle30}}{{expiring}}', houses_other: '{{count, number}}个仓库',
  idle90_other: '<2>{{count, number}}种产品</2>90天未出库。', idle90None: '90天内全部有出库。',
  idle30_other: '<3>{{count, number}}种</3>30至90天未出库。', expiring_other: '<4>{{count, number}}个批次</4>30天内到期。',
  chart: '产品未出库时长', moving: '30天内有出库', rest: '30至90天', still: '90天以上', note: '同一产品在每个仓库各计一次。',
  warehouse: '仓库', code: '编码', products: '产品数', onHand: '现存', held: '占用', idle30: '30–90天未动', idle90: '90天未动', expiring: '临期批次', units: '全部产品的基本单位合计',
  rows_other: '{{count, number}}个仓库', nothing: '还没有仓库。请先新建仓库，再录入或收货。', toHouses: '仓库', empty: '还没有库存。可录入现有库存，或收货入库。', toStock: '库存与台账',
};
