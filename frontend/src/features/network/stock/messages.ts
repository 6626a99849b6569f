import type { Messages } from '@/lib/i18n/messages';

export const en = {
  title: 'Channel stock', list: 'Products over the whole channel', search: 'Code, name or barcode', product: 'Product', code: 'Code', shares: 'Show it', sharesOf: '{{sharing}} of {{total}}',
  lead: '<1>{{partners}}</1> in your channel; <2>{{sharing}}</2> show you stock. Figures count what they show, nothing else.', leadAlone: 'Nobody is linked with you yet: you see your own stock.',
  partners_one: '{{count}} company', partners_other: '{{count}} companies',
  notShared: 'not on the platform: publish it to compare', nothing: 'Your catalogue has no products yet. Once it has, their stock over the whole channel stands here.',
  group: { us: 'You', customers: 'Customers', below: 'Their customers', suppliers: 'Suppliers', others: 'Others who show you' },
  kind: { DEALER: 'Dealers', STORE: 'Stores', below: 'Sub-dealers and stores' },
  warehouses_one: '{{count}} warehouse', warehouses_other: '{{count}} warehouses', share: '{{sharing}} of {{total}} share', throughout: '{{code}}, {{unit}}, through the whole channel',
  cover: '{{days}} d of cover', soldShort: '{{count}} sold in 3 months', lower: 'bands count with their lower end, hidden ones not at all', allShown: 'everybody shows it', nobodyShows: 'nobody shows you this product',
  where: 'Where', area: 'Area', level: 'Shows you, until', available: 'Available', onHand: 'On hand', sold: 'Sold 3 mo', coverHead: 'Cover', asOf: 'As of', days: '{{count}} d', noEnd: 'no end', live: 'live',
  noShare: 'Not shared with you', restShared_one: '{{count}} more company that shares nothing', restShared_other: '{{count}} more companies that share nothing', notCounted: 'Not shared. Not counted above.', checkCount: 'check count', none: 'none here',
  texture: { exact_one: '{{count}} exact', exact_other: '{{count}} exact', band_one: '{{count}} as a band', band_other: '{{count}} as bands', yesNo_one: '{{count}} yes or no', yesNo_other: '{{count}} yes or no', hidden_one: '{{count}} not shared', hidden_other: '{{count}} not shared' },
  areas: 'Areas', allAreas: 'All areas', inAreas: 'Area is {{areas}}', removeArea: 'All areas again', again: 'Look again', exportName: 'channel-stock', other: 'Other product', map: 'Map',
  missing: 'Where it is, where it is missing', daysLeft: 'Days left', shows: 'What {{count}} companies show you', logged: 'Every look you take is written down where its owner reads it.', soon: 'Soon', stops: '{{name}} stops showing on {{day}}',
  level_0: 'Nothing', level_1: 'Yes or no', level_2: 'A band', level_3: 'Quantity by area', level_4: 'Quantity by warehouse', level_5: 'Also sales and age',
  dry: '{{area}} lasts <1>{{days}} more days</1>; {{from}} holds <2>{{months}} months</2>.', dryNow: '{{area}} has <1>nothing left</1>; {{from}} holds <2>{{months}} months</2>.', transfer: 'Draft the transfer',
  gone: 'This product is not to be seen here. It may have been taken off the platform.', back: 'All products', toPartners: 'Invite a partner', table: 'Stock by company and warehouse', expand: 'Show warehouses', hide: 'Hide warehouses', tooMuch: 'The figures could not be loaded.',
};

export const zh: Messages<typeof en> = {
  title: '渠道库存', list: '全渠道商品', search: '编码、名称或条码', product: '商品', code: '编码', shares: '共享', sharesOf: '{{sharing}}/{{total}}家',
  lead: '您的渠道中有<1>{{partners}}</1>，其中<2>{{sharing}}家</2>向您展示库存。数字只计入对方展示的部分。', leadAlone: '还没有互联的单位，目前只能看到自己的库存。',
  partners_other: '{{count}}家单位',
  notShared: '未发布到平台，发布后可比较', nothing: '商品目录还是空的。添加商品后，这里显示其全渠道库存。',
  group: { us: '本单位', customers: '客户', below: '下级客户', suppliers: '供应商', others: '其他向您展示的单位' },
  kind: { DEALER: '经销商', STORE: '门店', below: '分销商与门店' },
  warehouses_other: '{{count}}个仓库', share: '{{total}}家中{{sharing}}家共享', throughout: '{{code}}，单位{{unit}}，全渠道',
  cover: '可销{{days}}天', soldShort: '3个月售出{{count}}', lower: '区间按下限计，未共享的不计', allShown: '全部共享', nobodyShows: '没有单位向您展示该商品',
  where: '位置', area: '区域', level: '展示程度与期限', available: '可用', onHand: '在库', sold: '近3月销量', coverHead: '可销', asOf: '截至', days: '{{count}}天', noEnd: '无期限', live: '实时',
  noShare: '未向您共享', restShared_other: '另有{{count}}家未共享', notCounted: '未共享，未计入上方合计。', checkCount: '需盘点', none: '无',
  texture: { exact_other: '{{count}}家准确', band_other: '{{count}}家区间', yesNo_other: '{{count}}家有无', hidden_other: '{{count}}家未共享' },
  areas: '区域', allAreas: '全部区域', inAreas: '区域为{{areas}}', removeArea: '恢复全部区域', again: '重新查看', exportName: '渠道库存', other: '其他商品', map: '地图',
  missing: '何处有货，何处缺货', daysLeft: '可销天数', shows: '{{count}}家单位向您展示', logged: '您的每次查看都会留下记录，对方可见。', soon: '即将到期', stops: '{{name}}将于{{day}}停止展示',
  level_0: '不展示', level_1: '有无', level_2: '区间', level_3: '按区域数量', level_4: '按仓库数量', level_5: '含销量与时效',
  dry: '{{area}}还可销<1>{{days}}天</1>，{{from}}可销<2>{{months}}个月</2>。', dryNow: '{{area}}<1>已无货</1>，{{from}}可销<2>{{months}}个月</2>。', transfer: '起草调拨单',
  gone: '无法在此查看该商品，可能已从平台下架。', back: '全部商品', toPartners: '邀请伙伴', table: '各单位与仓库库存', expand: '展开仓库', hide: '收起仓库', tooMuch: '未能加载库存数字。',
};
