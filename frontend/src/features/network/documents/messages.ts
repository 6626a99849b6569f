import type { Messages } from '@/lib/i18n/messages';

export const en = {
  title: 'Document traffic', list: 'Documents between you and your partners', document: 'Document', kind: 'What', partner: 'Partner', direction: 'Way', state: 'State', sent: 'Sent', handled: 'Taken in', failure: 'Why',
  lead: '<1>{{all}}</1> went between you and your partners. {{failed}}', documents_one: '{{count}} document', documents_other: '{{count}} documents', leadFailed_one: '<2>{{count}} failed.</2>', leadFailed_other: '<2>{{count}} failed.</2>', leadFine: 'All arrived or are on their way.',
  all: 'All', SENT: 'sent', RECEIVED: 'received', tabFailed: 'Failed', tabWay: 'On their way', tabSent: 'Sent', tabReceived: 'Received',
  state_SENT: 'on its way', state_HANDLED: 'taken in', state_FAILED: 'failed', state_FETCH: 'to be fetched', state_FETCHED: 'fetched',
  kinds: { order: 'Order', order_change: 'Order change', order_cancellation: 'Cancellation', order_response: 'Order response', despatch_advice: 'Delivery note', receipt_advice: 'Receipt', return_instruction: 'Return instruction', message: 'Message', other: 'Document' },
  kindFilter: 'Kind', ofTrade: 'Of one trade', with: 'With {{partner}}', removeOnly: 'With everybody again', removeTrade: 'All trades again', nothing: 'No documents yet. They come with the first order between you and a linked partner.', nothingHere: 'Nothing here.', allOf: 'All documents: {{count}}', toPartners: 'Partners and links', loadFailed: 'The list could not be loaded.',
  repeat: 'Try again now', acknowledge: 'It has been fetched', repeated: '{{number}} goes to {{partner}} once more.', acknowledged: '{{number}} counts as fetched.',
  failedNext: 'It could not be taken in: {{why}}', failedTheirs: '{{partner}}’s books could not take it in. It is tried again by itself; you can also try now.', fetchNext: '{{partner}} has no place here and fetches it as a file. Say so when it has.', wayNext: 'On its way to {{partner}} since {{at}}.', wayIn: 'It has arrived and is being taken in.',
  facts: 'Facts', number: 'Number', version: 'Version', from: 'From', to: 'To', orderNumber: 'Order', carrier: 'Carrier', tracking: 'Tracking', note: 'Note', total: 'Total', issued: 'Dated',
  lines: 'Lines', item: 'Item', code: 'Code', quantity: 'Quantity', further: 'Of', price: 'Price', noLines: 'This document has no lines.', line_5: 'accepted', line_3: 'changed', line_4: 'waits', line_7: 'rejected', line_42: 'accepted', status: 'Answer',
  trade: 'Of the same trade', openOrder: 'To the order', xml: 'UBL 2.1', xmlHint: 'What went over, word for word.', copy: 'Copy', copied: 'The XML is in the clipboard.', download: 'Download XML', show: 'Show the XML', hide: 'Hide the XML', gone: 'This document is not to be seen here.', back: 'All documents', ours: 'us',
};

export const zh: Messages<typeof en> = {
  title: '单据往来', list: '与伙伴之间的单据', document: '单据', kind: '类型', partner: '伙伴', direction: '方向', state: '状态', sent: '发送', handled: '入账', failure: '原因',
  lead: '与伙伴之间共往来<1>{{all}}</1>。{{failed}}', documents_other: '{{count}}份单据', leadFailed_other: '<2>{{count}}份失败。</2>', leadFine: '均已送达或在途。',
  all: '全部', SENT: '发出', RECEIVED: '收到', tabFailed: '失败', tabWay: '在途', tabSent: '发出', tabReceived: '收到',
  state_SENT: '在途', state_HANDLED: '已入账', state_FAILED: '失败', state_FETCH: '待取', state_FETCHED: '已取',
  kinds: { order: '订单', order_change: '订单变更', order_cancellation: '取消单', order_response: '订单答复', despatch_advice: '发货通知', receipt_advice: '收货通知', return_instruction: '退货指示', message: '留言', other: '单据' },
  kindFilter: '类型', ofTrade: '同一笔交易', removeTrade: '恢复全部交易', with: '与{{partner}}', removeOnly: '不限伙伴', nothing: '还没有单据。与互联伙伴的首张订单会带来单据。', nothingHere: '此处为空。', allOf: '全部单据：{{count}}', toPartners: '伙伴与互联', loadFailed: '列表未能加载。',
  repeat: '立即重试', acknowledge: '对方已取走', repeated: '{{number}}已再次发往{{partner}}。', acknowledged: '{{number}}已标记为取走。',
  failedNext: '未能入账：{{why}}', failedTheirs: '{{partner}}未能入账，系统会自动重试，您也可立即重试。', fetchNext: '{{partner}}不在平台，以文件方式取走。取走后请在此确认。', wayNext: '自{{at}}起发往{{partner}}途中。', wayIn: '已送达，正在入账。',
  facts: '要点', number: '单号', version: '版本', from: '发送方', to: '接收方', orderNumber: '订单', carrier: '承运商', tracking: '运单号', note: '备注', total: '合计', issued: '日期',
  lines: '明细', item: '商品', code: '编码', quantity: '数量', further: '原数量', price: '单价', noLines: '该单据没有明细。', line_5: '接受', line_3: '有变更', line_4: '等待', line_7: '拒绝', line_42: '接受', status: '答复',
  trade: '同一笔交易', openOrder: '查看订单', xml: 'UBL 2.1', xmlHint: '实际传送的原文。', copy: '复制', copied: 'XML已复制到剪贴板。', download: '下载XML', show: '显示XML', hide: '收起XML', gone: '无法在此查看该单据。', back: '全部单据', ours: '我方',
};
