import type { Messages } from '@/lib/i18n/messages';

export const en = {
  searchAll: 'Search everything: codes, names, words', categories: 'Categories', allCategories: 'All', everything: 'Everything', everywhere: 'Search everywhere', showEverything: 'Show everything', found_one: '{{count}} product', found_other: '{{count}} products', foundMany: 'The best {{count}}; type more to narrow it down', nothingIn: '“{{search}}” is not in {{category}}.', nothingFound: 'Nothing found for “{{search}}”.', nothingHere: 'No products here yet.',   news: 'News', bestSellers: 'Best sellers', newHere: 'New', more: 'More', less: 'Less', kind: { CATALOGUE: 'Catalogue', POLICY: 'Sales policy', LAUNCH: 'New product', TRAINING: 'Training', NOTICE: 'Notice' },
  add: 'Add', added: '{{name}} is in “{{cart}}”.', hasInCart: '{{quantity}} in the cart', noPriceShown: 'no price', soldFrom: 'Ordered from {{quantity}} pieces on.', soldBy: 'Sold in multiples of {{quantity}} pieces.',
  details: 'Details', code: 'Code', category: 'Category', itemNumber: 'Item number', specification: 'Specification', description: 'Description', lastOrdered: 'Last ordered', pcs: 'pieces', related: 'Ordered together with it', fromPieces: 'From pieces',
};

export const zh: Messages<typeof en> = {
  searchAll: '搜索全部：编码、名称、词语', categories: '分类', allCategories: '全部', everything: '全部商品', everywhere: '在全部分类中搜索', showEverything: '显示全部商品', found_other: '{{count}}个商品', foundMany: '最相关的{{count}}个，继续输入以缩小范围', nothingIn: '“{{category}}”中没有“{{search}}”。', nothingFound: '未找到“{{search}}”。', nothingHere: '这里还没有商品。',   news: '动态', bestSellers: '畅销商品', newHere: '新品', more: '展开', less: '收起', kind: { CATALOGUE: '目录', POLICY: '销售政策', LAUNCH: '新品', TRAINING: '培训', NOTICE: '通知' },
  add: '加入', added: '{{name}}已加入“{{cart}}”。', hasInCart: '订货单中有{{quantity}}', noPriceShown: '无价格', soldFrom: '{{quantity}}件起订。', soldBy: '按{{quantity}}件的倍数销售。',
  details: '详情', code: '编码', category: '分类', itemNumber: '货号', specification: '规格', description: '说明', lastOrdered: '上次订货', pcs: '件', related: '常一起订购', fromPieces: '起订件数',
};
