import type { Messages } from '@/lib/i18n/messages';
import { en as list, zh as listZh } from '../messages';

/** The words of the list, and those of what there is to decide, which come after it. */
export const en = {
  ...list,
  figures: 'Figures', largest: 'Largest lines', what: 'What it is about', shortLines: 'Not enough of', free: '{{free}} of {{wanted}} free', order: 'Order total', customer: 'Customer', wanted: 'Wanted for', placed: 'Placed by', theirs: 'Their {{number}}', goods: 'Goods', inStock: 'all in stock', partStock_one: '{{count}} of {{lines}} lines short', partStock_other: '{{count}} of {{lines}} lines short', noStock: 'nothing free now', notNow: 'cannot be confirmed now',
  openOrders: 'Open with them', ordered: 'Ordered before', ordersWorth_one: '{{count}} order', ordersWorth_other: '{{count}} orders', note: 'Their note', gone: 'Somebody has done this meanwhile.',
  confirm: {
    ask: 'Confirm {{number}}?', askPart: 'Confirm what there is of {{number}}?', askShort: '{{number}} is short of goods. What now?', text: '{{name}} ordered {{lines}}.', then: 'If you confirm', reserve_one: '{{count}} line is reserved and can ship', reserve_other: '{{count}} lines are reserved and can ship', told: '{{name}} is told at once',
    part: 'What is free is promised; the rest waits and is promised by itself when goods come in', undo: 'You can take it back while nobody has acted on it', all: 'Confirm', partly: 'Confirm what there is', reject: 'Decline', ask_back: 'Ask', done: '{{number}} confirmed, {{name}} is told.', donePart: '{{number}} confirmed as far as goods are there.', rejected: '{{number}} declined, {{name}} is told.',
    why: 'Why not?', whyHint: '{{name}} reads this.', rejectAction: 'Decline {{number}}', orderMore: 'Order goods',
  },
  purchase: { ask: 'Accept what {{name}} promises?', text: '{{name}} answered {{number}} with something else than you ordered.', was: '{{wanted}} → {{got}}', rejected: '{{wanted}} → refused', then: 'If you accept', c1: 'What they promise is what you wait for', c2: 'What they do not promise is cancelled, nobody waits for it', accept: 'Accept', done: '{{number}}: their answer is accepted.', unchanged: 'as ordered', changes: 'What they changed', on: 'on {{day}}' },
  receipt: { ask: 'Has delivery {{number}} come?', text: '{{name}} sent it {{when}}.', carrier: 'Carrier', all: 'Receive all as advised', then: 'If all has come', c1_one: '{{count}} line goes into stock', c1_other: '{{count}} lines go into stock', c2: '{{name}} is told what came', some: 'Something is different', done: '{{number}} received.', advised: 'What they advised', of: 'For order', where: 'Into' },
  ship: { ask: 'Send delivery {{number}}?', text: 'For {{name}}, order {{order}}.', carrier: 'Carrier', tracking: 'Tracking number', send: 'Goods have left', then: 'When they have left', c1: 'They leave your stock', c2: '{{name}} gets the delivery note', done: '{{number}} is on its way, {{name}} is told.', picked: '{{picked}} of {{wanted}} picked', from: 'From', due: 'Due' },
  shipNote: { ask: 'Make a delivery note for {{number}}?', text: '{{name}} waits for what you promised.', make: 'Make the delivery note', then: 'If you do', c1: 'All that is promised and not on its way goes on one note', c2: 'The warehouse finds it under picking', done: 'Delivery {{number}} is made.' },
  returns: { ask: 'Take goods of {{order}} back?', text: '{{name}} asks to send back:', why: 'Their reason', agree: 'Agree', some: 'Agree to part …', refuse: 'Refuse', then: 'If you agree', c1: '{{name}} may send the goods back', c2: 'They go into stock when they come', done: 'Agreed to {{number}}, {{name}} is told.', refused: '{{number}} refused, {{name}} is told.', refuseWhy: 'Why not?' },
  talk: { ask: 'Answer {{name}}?', text: 'On order {{number}}.', write: 'Your answer', send: 'Send', read: 'Mark as read', done: 'Sent to {{name}}.', readDone: 'Marked as read.', you: 'you' },
  paper: { ask: 'Try document {{number}} again?', text: 'From {{name}}. The books did not take it:', textOut: 'To {{name}}. It did not go through:', again: 'Try again', done: '{{number}} is tried again.', kind: 'Kind', came: 'Came', sent: 'Sent', then: 'If you try again', c1: 'It is read once more as it came; nothing is booked twice' },
  draft: { ask: 'Send {{number}} to {{name}}?', text: 'It is a draft; {{name}} knows nothing of it.', send: 'Send the order', then: 'If you send it', c1: '{{name}} has it at once', c2: 'Their answer comes back here', done: '{{number}} sent to {{name}}.' },
  invited: { ask: 'Trade with {{name}}?', text: 'They asked {{when}}.', accept: 'Agree', decline: 'Decline', then: 'If you agree', c1: 'Orders, deliveries and answers go between your books by themselves', c2: 'They see nothing of your stock until you grant it', done: 'You trade with {{name}} from now on.', declined: 'Invitation of {{name}} declined.' },
  plain: {
    RETURN_DUE: 'Have the goods of {{number}} come back?', DISCREPANCY: 'What became of {{number}}?', COUNT_OPEN: 'Finish count {{number}}?', TRANSFER_DUE: 'Has transfer {{number}} come?', RETURN_TO_SEND: 'Send the goods of {{number}} back?', PURCHASE_UNANSWERED: '{{name}} has not answered {{number}}', GRANT_EXPIRING: '{{name}} soon sees nothing any more', PRICES_EXPIRING: 'Price list {{name}} ends', open: 'Open it',
  },
  low: { title: '{{name}} is running low', free: '{{free}} free, minimum {{minimum}}', missing: '{{missing}} short' },
  rail: { mayNot: 'You may look at this, not decide it.' },
};

export const zh: Messages<typeof en> = {
  ...listZh,
  figures: '数字', largest: '金额最大的行', what: '内容', shortLines: '库存不足', free: '需{{wanted}}，可用{{free}}', order: '订单金额', customer: '客户', wanted: '要求日期', placed: '下单人', theirs: '对方单号 {{number}}', goods: '货物', inStock: '全部有货', partStock_other: '{{lines}}行中{{count}}行缺货', noStock: '暂无可用库存', notNow: '暂不能确认',
  openOrders: '未完成订单', ordered: '历史订单', ordersWorth_other: '{{count}}张', note: '对方备注', gone: '已有人处理了此事项。',
  confirm: {
    ask: '确认订单{{number}}？', askPart: '确认{{number}}中有货的部分？', askShort: '{{number}}缺货，如何处理？', text: '{{name}}订了{{lines}}。', then: '确认后', reserve_other: '预留{{count}}行库存，即可发货', told: '立即通知{{name}}', part: '先承诺可用部分，其余等到货后自动承诺', undo: '他人未处理前可以撤回', all: '确认', partly: '确认有货部分', reject: '拒绝', ask_back: '询问',
    done: '{{number}}已确认，并已通知{{name}}。', donePart: '{{number}}已确认有货的部分。', rejected: '{{number}}已拒绝，并已通知{{name}}。', why: '为什么拒绝？', whyHint: '{{name}}会看到。', rejectAction: '拒绝{{number}}', orderMore: '补货',
  },
  purchase: { ask: '接受{{name}}的答复？', text: '{{name}}对{{number}}的答复与所订不同。', was: '{{wanted}} → {{got}}', rejected: '{{wanted}} → 拒绝', then: '接受后', c1: '按对方承诺等待到货', c2: '对方未承诺的部分取消，不再等待', accept: '接受', done: '已接受对{{number}}的答复。', unchanged: '与所订相同', changes: '对方的改动', on: '{{day}}' },
  receipt: { ask: '发货单{{number}}到货了吗？', text: '{{name}}于{{when}}发出。', carrier: '承运商', all: '按通知全部收货', then: '全部到货后', c1_other: '{{count}}行入库', c2: '通知{{name}}实收情况', some: '有差异', done: '{{number}}已收货。', advised: '对方通知的内容', of: '对应订单', where: '入库' },
  ship: { ask: '发出{{number}}？', text: '发给{{name}}，订单{{order}}。', carrier: '承运商', tracking: '运单号', send: '货已发出', then: '发出后', c1: '扣减库存', c2: '{{name}}收到发货单', done: '{{number}}已发出，并已通知{{name}}。', picked: '需{{wanted}}，已拣{{picked}}', from: '发自', due: '期限' },
  shipNote: { ask: '为{{number}}开发货单？', text: '{{name}}在等待您承诺的货物。', make: '开发货单', then: '开单后', c1: '全部已承诺而未发的货物合为一张发货单', c2: '仓库可在拣货中看到', done: '发货单{{number}}已开。' },
  returns: { ask: '同意退回{{order}}的货物？', text: '{{name}}申请退回：', why: '对方的原因', agree: '同意', some: '部分同意…', refuse: '拒绝', then: '同意后', c1: '{{name}}可以寄回货物', c2: '到货后入库', done: '已同意{{number}}，并已通知{{name}}。', refused: '已拒绝{{number}}，并已通知{{name}}。', refuseWhy: '为什么拒绝？' },
  talk: { ask: '回复{{name}}？', text: '订单{{number}}。', write: '您的回复', send: '发送', read: '标为已读', done: '已发给{{name}}。', readDone: '已标为已读。', you: '您' },
  paper: { ask: '重试单据{{number}}？', text: '来自{{name}}，未能入账：', textOut: '发给{{name}}，未能送达：', again: '重试', done: '{{number}}已重试。', kind: '类型', came: '收到', sent: '发出', then: '重试时', c1: '按原样重新读取，不会重复入账' },
  draft: { ask: '把{{number}}发给{{name}}？', text: '仍是草稿，{{name}}尚不知情。', send: '发送订单', then: '发送后', c1: '{{name}}立即收到', c2: '对方的答复会出现在这里', done: '{{number}}已发给{{name}}。' },
  invited: { ask: '与{{name}}互联？', text: '邀请于{{when}}发出。', accept: '同意', decline: '谢绝', then: '同意后', c1: '订单、发货与答复在双方账簿间自动传递', c2: '未经授权，对方看不到您的库存', done: '已与{{name}}互联。', declined: '已谢绝{{name}}的邀请。' },
  plain: { RETURN_DUE: '{{number}}的退货到了吗？', DISCREPANCY: '{{number}}的差异如何处理？', COUNT_OPEN: '完成盘点{{number}}？', TRANSFER_DUE: '调拨{{number}}到货了吗？', RETURN_TO_SEND: '寄回{{number}}的货物？', PURCHASE_UNANSWERED: '{{name}}尚未答复{{number}}', GRANT_EXPIRING: '{{name}}即将看不到您的数据', PRICES_EXPIRING: '价目表{{name}}即将到期', open: '打开' },
  low: { title: '{{name}}库存不足', free: '可用{{free}}，最低{{minimum}}', missing: '还差{{missing}}' },
  rail: { mayNot: '您可以查看，不能决定。' },
};
