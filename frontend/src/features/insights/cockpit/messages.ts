import type { Messages } from '@/lib/i18n/messages';

export const en = {
  title: 'Channel cockpit',
  lead: 'From {{since}} to {{until}} <1>{{orders}}</1> worth <2>{{amount}}</2> came in from <3>{{customers}}</3>{{change}}. {{waiting}} {{late}}',
  leadNone: 'From {{since}} to {{until}} nothing was ordered in {{currency}}. {{waiting}} {{late}}',
  orders_one: '{{count, number}} order', orders_other: '{{count, number}} orders', customers_one: '{{count, number}} customer', customers_other: '{{count, number}} customers',
  changed: ', {{change}} on the days before', waiting_one: '<4>{{count, number}} waits</4> for an answer.', waiting_other: '<4>{{count, number}} wait</4> for an answer.', waitingNone: 'None waits for an answer.', late_one: '<5>{{count, number}} is late.</5>', late_other: '<5>{{count, number}} are late.</5>', lateNone: 'None is late.',
  figures: 'Key figures', figure: 'Figure', amount: 'Amount {{currency}}', behind: 'Documents', ordered: 'Ordered in the period', before: '{{amount}} on as many days before, {{orders}}', toConfirm: 'Waits for your answer, now', open: 'Promised and not shipped, now', openOrders: 'Confirmed orders', none: 'none', late: 'Promised for a day that is past, now', who: 'Who ordered',
  trend: 'Order amount per {{step}}', step: 'Per', DAY: 'Day', WEEK: 'Week', MONTH: 'Month', s_DAY: 'day', s_WEEK: 'week', s_MONTH: 'month', change: 'Change', ordersHead: 'Orders',
  last_DAY: '{{name}}: {{amount}}, {{change}} on the day before.', last_WEEK: 'Week of {{name}}: {{amount}}, {{change}} on the week before.', last_MONTH: '{{name}}: {{amount}}, {{change}} on the month before.',
  months: 'Ordered, shipped and received, last 6 months', orderedSeries: 'Ordered', shippedSeries: 'Shipped', receivedSeries: 'Received', monthsNote: 'Shipped and received: of what was ordered in the month, until now. Received is what customers have reported.',
  topCustomers: 'Top customers by order amount', topProducts: 'Top products', byQuantity: 'Quantity', byAmount: 'Amount', measure: 'Ranked by', customer: 'Customer', product: 'Product', share: 'Share', quantity: 'Quantity', shareOf: '{{share}} of all', noneInPeriod: 'Nothing was ordered on these days.', longer: 'Look at 12 months',
  empty: 'No customer has ordered yet. As soon as the first order comes in, its figures stand here: connect a customer, or write the first order on their behalf.', toPartners: 'Connect a customer', toNew: 'New order', toVersus: 'Ordered and shipped, line by line',
};

export const zh: Messages<typeof en> = {
  title: '渠道驾驶舱',
  lead: '{{since}}至{{until}}，<3>{{customers}}</3>下了<1>{{orders}}</1>，共<2>{{amount}}</2>{{change}}。{{waiting}}{{late}}',
  leadNone: '{{since}}至{{until}}没有{{currency}}订单。{{waiting}}{{late}}',
  orders_other: '{{count, number}}张订单', customers_other: '{{count, number}}家客户',
  changed: '，比前期{{change}}', waiting_other: '<4>{{count, number}}张待答复</4>，', waitingNone: '没有待答复的订单，', late_other: '<5>{{count, number}}张已逾期。</5>', lateNone: '没有逾期的订单。',
  figures: '关键数据', figure: '指标', amount: '金额{{currency}}', behind: '单据', ordered: '本期订货', before: '前期同样天数{{amount}}，{{orders}}', toConfirm: '目前待您答复', open: '目前已承诺未发货', openOrders: '已确认订单', none: '无', late: '目前承诺日已过', who: '订货客户',
  trend: '每{{step}}订货金额', step: '按', DAY: '日', WEEK: '周', MONTH: '月', s_DAY: '日', s_WEEK: '周', s_MONTH: '月', change: '环比', ordersHead: '订单数',
  last_DAY: '{{name}}：{{amount}}，比前一日{{change}}。', last_WEEK: '{{name}}起一周：{{amount}}，比前一周{{change}}。', last_MONTH: '{{name}}：{{amount}}，比前一月{{change}}。',
  months: '近6个月订货、发货与收货', orderedSeries: '订货', shippedSeries: '发货', receivedSeries: '收货', monthsNote: '发货、收货指当月订单至今已发、已收的金额；收货以客户回报为准。',
  topCustomers: '客户订货金额排名', topProducts: '产品订货排名', byQuantity: '数量', byAmount: '金额', measure: '排名依据', customer: '客户', product: '产品', share: '占比', quantity: '数量', shareOf: '占全部的{{share}}', noneInPeriod: '这些天没有订货。', longer: '查看12个月',
  empty: '还没有客户订货。第一张订单到达后，这里就有数据：可先连接客户，或代客户下第一张订单。', toPartners: '连接客户', toNew: '代客下单', toVersus: '订货发货明细',
};
