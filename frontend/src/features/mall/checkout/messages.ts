import type { Messages } from '@/lib/i18n/messages';

export const en = {
  checkoutTitle: 'Review order', checkoutAbout: '“{{cart}}” at {{seller}}', checkoutNeedsNet: 'No network. The order is reviewed with today’s prices; your lines are kept.', cartSent: 'This cart has been ordered.', cartEmpty: 'Nothing in this cart is to be ordered.', toLastOrder: 'Open the order',
  whereTo: 'Where to, and when?', deliverTo: 'Deliver to', noAddress: 'The seller has no address of yours and delivers as agreed.', wantedOn: 'Wanted on', wantedHint: 'Empty: as soon as possible.', reference: 'Your order number', referenceHint: 'It is on every paper of this order.', noteToSeller: 'Note to the seller',
  whatComes_one: 'It comes in one delivery', whatComes_other: 'It comes in {{count}} deliveries', fromStock: 'From stock', fromWarehouse_one: '{{name}}, {{count}} line', fromWarehouse_other: '{{name}}, {{count}} lines', sellerWillSay: 'The seller will say when', deliveriesCount_one: '{{count}} delivery', deliveriesCount_other: '{{count}} deliveries', parkedStay_one: '{{count}} parked line stays in the cart', parkedStay_other: '{{count}} parked lines stay in the cart', parkedWord: 'parked', quantity: 'Quantity', amountIn: 'Amount {{currency}}',
  pricesChanged_one: 'The price of {{count}} line changed since you saw it: {{by}}.', pricesChanged_other: 'The price of {{count}} lines changed since you saw them: {{by}}.', acceptPrices: 'Accept the new prices', acceptFirst: 'Accept the new prices first, or go back.', backToPad: 'Back to the pad', linesStand_one: '{{count}} line cannot be ordered as it is.', linesStand_other: '{{count}} lines cannot be ordered as they are.', sendOrder: 'Send order', orderSent: '{{number}} was sent to {{seller}}.', sendNoNetwork: 'No network. The order was not sent, or its answer was lost: sending again orders nothing twice.', changedMeanwhile: 'The cart or a price has changed meanwhile. Here is how it stands now.',
};

export const zh: Messages<typeof en> = {
  checkoutTitle: '核对订单', checkoutAbout: '“{{cart}}”，{{seller}}', checkoutNeedsNet: '无网络。核对订单需要今日价格，您的商品行已保留。', cartSent: '此订货单已下单。', cartEmpty: '此订货单没有要订购的商品。', toLastOrder: '查看订单',
  whereTo: '送到哪里，何时送到？', deliverTo: '收货地址', noAddress: '卖家没有您的地址，将按约定送货。', wantedOn: '希望到货日期', wantedHint: '不填则尽快。', reference: '您的订单号', referenceHint: '将出现在本单的所有单据上。', noteToSeller: '给卖家留言',
  whatComes_other: '分{{count}}批到货', fromStock: '现货', fromWarehouse_other: '{{name}}，{{count}}行', sellerWillSay: '到货日期由卖家告知', deliveriesCount_other: '{{count}}批', parkedStay_other: '{{count}}行搁置的留在订货单中', parkedWord: '已搁置', quantity: '数量', amountIn: '金额 {{currency}}',
  pricesChanged_other: '您查看之后有{{count}}行调价，共{{by}}。', acceptPrices: '接受新价', acceptFirst: '请先接受新价，或返回修改。', backToPad: '返回修改', linesStand_other: '{{count}}行不能按现状下单。', sendOrder: '提交订单', orderSent: '订单{{number}}已发给{{seller}}。', sendNoNetwork: '无网络。订单未发出，或未收到答复；再次提交不会重复下单。', changedMeanwhile: '订货单或价格已有变化，以下为最新情况。',
};
