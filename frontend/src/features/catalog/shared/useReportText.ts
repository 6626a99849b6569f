import { messages, type Messages } from '@/lib/i18n/messages';

const en = {
  title: 'Quality reports', lot: 'Lot {{lot}}', anyLot: 'All lots', issued: 'issued', filed: 'filed', allVariants: 'all variants', byLot: 'Lot', noneOfLot: 'There is no report of this lot.', more_one: 'Show {{count}} more', more_other: 'Show {{count}} more', failed: 'The reports could not be loaded.',
};
const zh: Messages<typeof en> = {
  title: '质检报告', lot: '批次{{lot}}', anyLot: '全部批次', issued: '出具于', filed: '提交于', allVariants: '全部变体', byLot: '批次', noneOfLot: '没有此批次的报告。', more_other: '再显示{{count}}份', failed: '质检报告未能加载。',
};

export const useReportText = messages('reports', en, zh);
