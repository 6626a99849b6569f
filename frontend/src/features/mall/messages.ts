import type { Messages } from '@/lib/i18n/messages';

export const en = {
  // whose mall, which cart
  backHome: 'Back to {{house}}', otherSeller: '{{name}}. Choose another seller', forCart: 'for cart “{{cart}}”', carts: 'Carts', newCart: 'New cart', newShort: 'New', openCart: 'Open the cart', cartName: 'Name', cartNameHint: 'Such as “Weekly refill” or the name of a project.', cartNotOpened: 'The cart could not be opened. Try again.', firstCart: 'My order', sharedBy: '{{name}}, of {{owner}}', cartGone: 'This cart is not there any more.',
  about: 'Prices in {{currency}}, checked {{time}}', aboutGrade: 'Customer grade {{grade}}. Prices in {{currency}}, checked {{time}}',
  // the pad
  padLabel: 'Order pad', padEmpty: 'No products on this list yet. Paste codes, scan, or search for them.', padNoNetwork: 'No network. What you typed is kept here and will be sent.', noneInView: 'No line is of this kind.', showAllLines: 'Show all lines',
  view: { all: 'All', suggested: 'Suggested', short: 'Short', changed: 'Price changed', look: 'Need a look', parked: 'Parked' }, views: 'Show',
  addLabel: 'Add by any code, name or barcode', addHint: 'Add by any code, name or barcode', addShort: 'Code, name or barcode', takeAll_one: 'Take {{count}} suggestion', takeAll_other: 'Take all {{count}} suggestions', takeSuggestion: 'Take the suggestion, {{quantity}}',
  scan: 'Scan', scanTitle: 'Scan to add', scanned_one: '{{count}} product', scanned_other: '{{count}} products', unknownCodes_one: '{{count}} unknown code', unknownCodes_other: '{{count}} unknown codes', scanDone: 'Done', dropCode: 'Leave it out',
  pasteList: 'Paste a list', plenty: 'Plenty', little: 'Little', expectedOn: 'on {{day}}', isNew: 'new', priceWas: 'was {{price}}',
  linesCount_one: '{{count}} line', linesCount_other: '{{count}} lines', parkedCount_one: '{{count}} parked', parkedCount_other: '{{count}} parked', linesNeedLook_one: '{{count}} line needs a look', linesNeedLook_other: '{{count}} lines need a look',
  near: '{{more}} {{unit}} more of {{name}}: {{price}} each', allCounted: 'Counted exactly; the seller confirms it when you send.', savedOnList: 'Saved against list', totalGoods: 'Total of the goods', reviewOrder: 'Review order', nothingTyped: 'Type a quantity first.',
  saving: 'Saving', savedAt: 'Saved {{time}}', keptHere_one: '{{count}} change is kept here and will be sent.', keptHere_other: '{{count}} changes are kept here and will be sent.', tryAgain: 'Try again',
  waitHere_one: '{{count}} change waits here', waitHere_other: '{{count}} changes wait here', conflictOwn: 'You set {{theirs}} in another window, and {{mine}} here.',
  conflict: '{{who}} set {{theirs}} while you typed {{mine}}.', keepMine: 'Keep {{mine}}', takeTheirs: 'Take {{theirs}}', nothingThere: 'none', somebody: 'Somebody',
  park: 'Park the line', unpark: 'Count it again', takeOut: 'Take it out', openProduct: 'Open the product', notOfferedNow: 'This product is not offered to you any more. Take it out, or park it until you have asked.', cartMenu: 'More for this cart',
  repeatLast: 'Repeat the last order', noLastOrder: 'There is no earlier order at this seller.', repeated: 'The lines of {{order}} are in the cart, at today’s prices.', toLists: 'Lists to order from', keepAsList: 'Keep as a list', keptAsList: '“{{name}}” is kept as a list.', takeAllOut_one: 'Take {{count}} line out', takeAllOut_other: 'Take all {{count}} lines out', emptied_one: '{{count}} line taken out.', emptied_other: '{{count}} lines taken out.',
  deleteCart: 'Delete the cart', deleteAsk: 'Delete “{{name}}”?', deleteWhat_one: '{{count}} line goes with it.', deleteWhat_other: '{{count}} lines go with it.',
  // why this price
  everybodysPrice: 'List price', myPriceStep: 'Your own price list', since: 'since {{day}}', fromQuantity: 'From {{quantity}} on', perBase: 'per piece, today', nextStepWords: '{{more}} {{unit}} more: {{price}} each', before: 'Before', priceWasThen: '{{price}}, when you last changed the line',
  // coming in
  entering: 'Opening the mall', signOutAndEnter: 'Sign out and open the mall', backWhence: 'Go back',
  // on several of its pages
  showMore: 'Show more', product: 'Product', notOffered: 'This product is not offered to you.', packs: 'Packs', pieces: 'Pieces', noNetwork: 'No network. Try again.', unknownCode: 'No product has this code.', noPrice: 'There is no price for you yet. Ask the seller.', makeIt: 'Make it {{quantity}}', toPad: 'To the order pad', toCatalogue: 'To the catalogue', eachPrice: 'Each',
};

export const zh: Messages<typeof en> = {
  backHome: '返回{{house}}', otherSeller: '{{name}}，选择其他卖家', forCart: '订货单“{{cart}}”', carts: '订货单', newCart: '新建订货单', newShort: '新建', openCart: '新建', cartName: '名称', cartNameHint: '例如“每周补货”或项目名称。', cartNotOpened: '订货单未能新建，请重试。', firstCart: '我的订货单', sharedBy: '{{name}}（{{owner}}）', cartGone: '此订货单已不存在。',
  about: '价格币种{{currency}}，核对于{{time}}', aboutGrade: '客户等级{{grade}}，价格币种{{currency}}，核对于{{time}}',
  padLabel: '订货单', padEmpty: '清单还没有商品。可粘贴编码、扫码或搜索商品。', padNoNetwork: '无网络。您输入的内容已存本机，联网后发送。', noneInView: '没有此类行。', showAllLines: '显示全部行',
  view: { all: '全部', suggested: '建议', short: '缺货', changed: '已调价', look: '待处理', parked: '已搁置' }, views: '显示',
  addLabel: '按编码、名称或条码添加', addHint: '按编码、名称或条码添加', addShort: '编码、名称或条码', takeAll_other: '采用全部{{count}}条建议', takeSuggestion: '采用建议 {{quantity}}',
  scan: '扫码', scanTitle: '扫码添加', scanned_other: '{{count}}个商品', unknownCodes_other: '{{count}}个未知编码', scanDone: '完成', dropCode: '忽略',
  pasteList: '粘贴清单', plenty: '充足', little: '少量', expectedOn: '{{day}}到货', isNew: '新品', priceWas: '原价{{price}}',
  linesCount_other: '{{count}}行', parkedCount_other: '{{count}}行已搁置', linesNeedLook_other: '{{count}}行待处理',
  near: '{{name}}再订{{more}}{{unit}}，单价{{price}}', allCounted: '金额精确计算，提交时由卖家确认。', savedOnList: '较目录价节省', totalGoods: '货款合计', reviewOrder: '核对订单', nothingTyped: '请先输入数量。',
  saving: '保存中', savedAt: '已保存 {{time}}', keptHere_other: '{{count}}处修改已存本机，联网后发送。', tryAgain: '重试',
  waitHere_other: '{{count}}处修改待发送', conflictOwn: '您在另一窗口设为{{theirs}}，此处为{{mine}}。',
  conflict: '您输入{{mine}}时，{{who}}改为{{theirs}}。', keepMine: '保留{{mine}}', takeTheirs: '采用{{theirs}}', nothingThere: '删除', somebody: '他人',
  park: '搁置此行', unpark: '恢复此行', takeOut: '移除', openProduct: '查看商品', notOfferedNow: '此商品已不再向您供应，可移除，或先搁置再咨询卖家。', cartMenu: '订货单更多操作',
  repeatLast: '再订上一单', noLastOrder: '在此卖家还没有历史订单。', repeated: '{{order}}的商品已按今日价格加入。', toLists: '常购清单', keepAsList: '存为清单', keptAsList: '已存为清单“{{name}}”。', takeAllOut_other: '移除全部{{count}}行', emptied_other: '已移除{{count}}行。',
  deleteCart: '删除订货单', deleteAsk: '删除“{{name}}”？', deleteWhat_other: '其中{{count}}行将一并删除。',
  everybodysPrice: '目录价', myPriceStep: '您的专属价目', since: '{{day}}起', fromQuantity: '满{{quantity}}起', perBase: '每件，今日', nextStepWords: '再订{{more}}{{unit}}，单价{{price}}', before: '此前', priceWasThen: '{{price}}，您上次修改此行时',
  entering: '正在进入商城', signOutAndEnter: '退出并进入商城', backWhence: '返回',
  showMore: '显示更多', product: '商品', notOffered: '此商品不向您供应。', packs: '包装数', pieces: '件数', noNetwork: '无网络，请重试。', unknownCode: '没有商品使用此编码。', noPrice: '暂无您的价格，请咨询卖家。', makeIt: '改为{{quantity}}', toPad: '去订货单', toCatalogue: '去商品目录', eachPrice: '单价',
};
