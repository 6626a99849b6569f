import type { Words } from '@/lib/i18n/messages';
import type { Area, NavEntry } from '@/lib/navigation';
import type { IconName } from '@/ui/icons';
import { nav as catalog } from '@/features/catalog/nav';
import { nav as console } from '@/features/console/nav';
import { nav as fulfilment } from '@/features/fulfilment/nav';
import { nav as inventory } from '@/features/inventory/nav';
import { nav as insights } from '@/features/insights/nav';
import { nav as money } from '@/features/money/nav';
import { nav as network } from '@/features/network/nav';
import { nav as mall } from '@/features/mall/nav';
import { nav as purchasing } from '@/features/purchasing/nav';
import { nav as settings } from '@/features/settings/nav';
import { nav as today } from '@/features/today/nav';
import { nav as partners } from '@/features/partners/nav';
import { nav as pricing } from '@/features/pricing/nav';
import { nav as returns } from '@/features/returns/nav';
import { nav as sales } from '@/features/sales/nav';

type Facts = { words: Words; icon: IconName; /** G, then this. */ letter?: string };

export const facts: Record<Area, Facts> = {
  today: { words: { en: 'Today', zh: '今日' }, icon: 'check', letter: 'T' },
  buy: { words: { en: 'Buy', zh: '采购' }, icon: 'cart', letter: 'B' },
  sell: { words: { en: 'Sell', zh: '销售' }, icon: 'document', letter: 'S' },
  stock: { words: { en: 'Stock', zh: '库存' }, icon: 'box', letter: 'K' },
  money: { words: { en: 'Money', zh: '资金' }, icon: 'money', letter: 'M' },
  network: { words: { en: 'Network', zh: '网络' }, icon: 'network', letter: 'N' },
  insights: { words: { en: 'Insights', zh: '洞察' }, icon: 'chart', letter: 'I' },
  settings: { words: { en: 'Settings', zh: '设置' }, icon: 'settings' },
  console: { words: { en: 'Platform', zh: '平台' }, icon: 'shield' }, // on its own host only
};

/** Every feature's screens; one line each. */
export const navigation: readonly NavEntry[] = [
  ...today,
  ...mall,
  ...purchasing,
  ...settings,
  ...sales,
  ...partners,
  ...returns,
  ...catalog,
  ...pricing,
  ...inventory,
  ...fulfilment,
  ...network,
  ...money,
  ...insights,
];

/** The screens of the platform's operators, at its own address. */
export const consoleNavigation: readonly NavEntry[] = console;
