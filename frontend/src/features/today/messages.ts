import type { Messages } from '@/lib/i18n/messages';

export const en = {
  title: 'Today', undoRefused: '{{number}} could not be taken back: {{why}}', undone: '{{number}} waits for your answer again.',
  lead: {
    orders_one: '{{count}} order', orders_other: '{{count}} orders', since: 'since {{when}}.', byRule: 'went through by rule,', needOne: 'needs you.', need: 'need you.', none: 'none needs you.', noneAtAll: 'None needs you.',
    rest_one: '{{count}} thing waits for you in all.', rest_other: '{{count}} things wait for you in all.',
  },
  all: 'All', understood: 'Understood', filter: 'What to do', list: 'What waits for you', nothing: 'Nothing waits for you.', nothingRule_one: 'Nothing waits for you. {{count}} order went through by rule.', nothingRule_other: 'Nothing waits for you. {{count}} orders went through by rule.',
  failed: 'Your work list could not be loaded.', noneHere: 'Nothing of this kind waits any more.', showAll: 'Show all',
  ruleFoot_one: '{{count}} order was confirmed by your rules since {{when}}', ruleFoot_other: '{{count}} orders were confirmed by your rules since {{when}}', seeThem: 'See them',
  more: '{{what}}: show all {{count}}', open: 'Open', choose: 'Choose a row to see what there is to decide.', since: 'since {{when}}', lines_one: '{{count}} line', lines_other: '{{count}} lines', more_lines_one: 'and {{count}} more line', more_lines_other: 'and {{count}} more lines',
  verb: { decide: 'Needs your decision', answer: 'Wants an answer', ship: 'To ship', receive: 'To receive', refill: 'Below the minimum', send: 'To send', repair: 'Did not go through', wait: 'Waiting for the other side', expire: 'Expiring', watch: 'For others to do' },
  short: { decide: 'Decide', answer: 'Answer', ship: 'Ship', receive: 'Receive', refill: 'Running low', send: 'Send', repair: 'Repair', wait: 'Waiting', expire: 'Expiring', watch: 'Others' },
  kind: {
    ORDER_TO_CONFIRM: 'Order to confirm', ORDER_SHORT: 'Order short of goods', DISCREPANCY: 'Difference on arrival', PURCHASE_CHANGED: 'Changed by the supplier', RETURN_TO_DECIDE: 'Return asked for', INVITATION: 'Invitation to trade', COUNT_OPEN: 'Count', STOCK_BELOW_MINIMUM: 'Stock below its minimum',
    MESSAGE_UNREAD: 'Unread words', ORDER_TO_SHIP: 'Order to ship', SHIPMENT_TO_SEND: 'Delivery to send', RETURN_TO_SEND: 'Return to send', RECEIPT_DUE: 'Delivery on its way', RETURN_DUE: 'Return on its way', TRANSFER_DUE: 'Transfer on its way',
    PURCHASE_TO_SEND: 'Purchase order, not sent', DOCUMENT_FAILED: 'Document', PURCHASE_UNANSWERED: 'Purchase order without an answer', GRANT_EXPIRING: 'What you show', PRICES_EXPIRING: 'Price list',
  },
  fact: {
    ALL_IN_STOCK: 'All goods are in stock', SHORT_one: '{{count}} line is short of stock', SHORT_other: '{{count}} lines are short of stock', PROMISED_IN_PART_one: '{{count}} line waits for stock', PROMISED_IN_PART_other: '{{count}} lines wait for stock',
    PROMISED_one: '{{count}} line is promised and on no delivery note', PROMISED_other: '{{count}} lines are promised and on no delivery note', READY_TO_PICK_one: '{{count}} line on the delivery note', READY_TO_PICK_other: '{{count}} lines on the delivery note',
    RECEIVED_LESS_one: 'Customer received less on {{count}} line', RECEIVED_LESS_other: 'Customer received less on {{count}} lines', DRAFT: 'A draft, the supplier knows nothing of it', NO_ANSWER: 'Sent, no answer yet', ANSWER_DIFFERS: 'Promises something else than you ordered',
    ON_ITS_WAY: 'Has left, not received yet', PARTLY_IN: 'Part has come, the rest has not', ASKED: 'The customer asks to send goods back', AGREED: 'Agreed, goods have not left', COUNTING: 'Counting, nothing is booked yet', BELOW_MINIMUM: '{{missing}} short of the minimum', REFUSED_BY_BOOKS: 'Could not be taken into the books',
    INVITED: 'Asks to trade with you', SAID_one: '{{count}} unread message', SAID_other: '{{count}} unread messages', ENDS_SOON: 'Ends soon',
  },
  action: {
    CONFIRM: 'Confirm', ORDER_SHORTAGES: 'Order goods', CREATE_SHIPMENT: 'Ship', DISPATCH: 'Send', DECIDE_DISCREPANCY: 'Decide', SEND: 'Send', REMIND: 'Look', ACCEPT_ANSWER: 'Accept', RECEIVE: 'Receive', CLOSE_SHORT: 'Decide', DECIDE_RETURN: 'Decide', SEND_BACK: 'Send back',
    APPROVE_COUNT: 'Approve', REPLENISH: 'See stock', RECEIVE_TRANSFER: 'Receive', RESEND: 'Repeat', ANSWER_INVITATION: 'Answer', ANSWER_MESSAGE: 'Answer', EXTEND: 'Extend',
  },
};

export const zh: Messages<typeof en> = {
  title: '今日', undoRefused: '{{number}}无法撤回：{{why}}', undone: '{{number}}重新等待您的答复。',
  lead: { orders_other: '{{count}}张订单', since: '自{{when}}以来。', byRule: '张按规则自动确认，', needOne: '张需要您处理。', need: '张需要您处理。', none: '没有需要您处理的订单。', noneAtAll: '没有需要您处理的订单。', rest_other: '共{{count}}件事项待您处理。' },
  all: '全部', understood: '知道了', filter: '要做什么', list: '待您处理', nothing: '没有待您处理的事项。', nothingRule_other: '没有待您处理的事项，{{count}}张订单已按规则自动确认。',
  failed: '工作列表未能加载。', noneHere: '这类事项已处理完。', showAll: '显示全部',
  ruleFoot_other: '{{when}}以来，{{count}}张订单按规则自动确认', seeThem: '查看',
  more: '{{what}}：显示全部{{count}}项', open: '打开', choose: '选择一行，查看需要决定的内容。', since: '自{{when}}', lines_other: '{{count}}行', more_lines_other: '另有{{count}}行',
  verb: { decide: '需要决定', answer: '等待回复', ship: '待发货', receive: '待收货', refill: '低于最低库存', send: '待发送', repair: '未能送达', wait: '等待对方', expire: '即将到期', watch: '由他人处理' },
  short: { decide: '决定', answer: '回复', ship: '发货', receive: '收货', refill: '低库存', send: '发送', repair: '处理', wait: '等待', expire: '到期', watch: '他人' },
  kind: {
    ORDER_TO_CONFIRM: '待确认订单', ORDER_SHORT: '缺货订单', DISCREPANCY: '收货差异', PURCHASE_CHANGED: '供应商有改动', RETURN_TO_DECIDE: '退货申请', INVITATION: '互联邀请', COUNT_OPEN: '盘点', STOCK_BELOW_MINIMUM: '低于最低库存',
    MESSAGE_UNREAD: '未读留言', ORDER_TO_SHIP: '待发货订单', SHIPMENT_TO_SEND: '待发出', RETURN_TO_SEND: '待退回', RECEIPT_DUE: '在途收货', RETURN_DUE: '在途退货', TRANSFER_DUE: '在途调拨',
    PURCHASE_TO_SEND: '未发送的采购订单', DOCUMENT_FAILED: '单据', PURCHASE_UNANSWERED: '未答复的采购订单', GRANT_EXPIRING: '您的授权', PRICES_EXPIRING: '价目表',
  },
  fact: {
    ALL_IN_STOCK: '全部有货', SHORT_other: '{{count}}行缺货', PROMISED_IN_PART_other: '{{count}}行等待到货', PROMISED_other: '{{count}}行已承诺，尚未开发货单', READY_TO_PICK_other: '发货单共{{count}}行', RECEIVED_LESS_other: '客户少收{{count}}行', DRAFT: '草稿，供应商尚不知情', NO_ANSWER: '已发送，尚无答复', ANSWER_DIFFERS: '对方答复与所订不同',
    ON_ITS_WAY: '已发出，尚未收货', PARTLY_IN: '已到一部分，其余未到', ASKED: '客户申请退货', AGREED: '已同意，货未寄出', COUNTING: '盘点中，尚未入账', BELOW_MINIMUM: '距最低库存还差{{missing}}', REFUSED_BY_BOOKS: '未能入账', INVITED: '希望与您互联', SAID_other: '{{count}}条未读留言', ENDS_SOON: '即将到期',
  },
  action: { CONFIRM: '确认', ORDER_SHORTAGES: '补货', CREATE_SHIPMENT: '发货', DISPATCH: '发出', DECIDE_DISCREPANCY: '决定', SEND: '发送', REMIND: '查看', ACCEPT_ANSWER: '接受', RECEIVE: '收货', CLOSE_SHORT: '决定', DECIDE_RETURN: '决定', SEND_BACK: '退回', APPROVE_COUNT: '审核', REPLENISH: '查看库存', RECEIVE_TRANSFER: '收货', RESEND: '重试', ANSWER_INVITATION: '答复', ANSWER_MESSAGE: '回复', EXTEND: '延期' },
};
