import type { Messages } from '@/lib/i18n/messages';

export const en = {
  period: 'Period', from: 'From', to: 'To', 'p_30d': '30 days', 'p_90d': '90 days', p_month: 'This month', p_before: 'Last month', 'p_12m': '12 months',
  currency: 'Currency', partner: 'Only one partner', onlyPartner: 'Partner is {{name}}', allPartners: 'Figures of all partners', choosePartner: 'All partners',
  alsoIn: 'Ordered in other currencies as well, and not added up: {{list}}.', orders_one: '{{count, number}} order', orders_other: '{{count, number}} orders',
  failed: 'These figures could not be loaded', mayNotTitle: 'Not for you to see', mayNot: 'Your role does not let you see {{what}}. Whoever manages roles can change that.', ordersWhat: 'what orders add up to', stockWhat: 'the stock overview', statementWhat: 'statements', toToday: 'To Today', toRoles: 'To the roles',
};

export const zh: Messages<typeof en> = {
  period: '期间', from: '从', to: '至', 'p_30d': '30天', 'p_90d': '90天', p_month: '本月', p_before: '上月', 'p_12m': '12个月',
  currency: '币种', partner: '只看一个伙伴', onlyPartner: '伙伴为{{name}}', allPartners: '全部伙伴的数据', choosePartner: '全部伙伴',
  alsoIn: '另有其他币种的订单，不合并计算：{{list}}。', orders_other: '{{count, number}}张订单',
  failed: '数据未能加载', mayNotTitle: '您无权查看', mayNot: '您的角色不能查看{{what}}，可联系角色管理员。', ordersWhat: '订单汇总数据', stockWhat: '库存概览', statementWhat: '对账单', toToday: '返回今日', toRoles: '查看角色',
};
